package io.cardea.identity.staff;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.web.Answer;
import io.cardea.identity.company.Companies;
import io.cardea.identity.company.StaffRequest;
import io.cardea.identity.company.StaffRole;
import io.cardea.identity.realm.FirstLogin;
import io.cardea.identity.realm.OneTimePasswords;
import io.cardea.identity.realm.Realms;
import io.cardea.identity.realm.StaffLogin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Lets somebody log in for work: the journal first, then the realm, then the commit.
@ApplicationScoped
class AddStaff {

    private static final Logger LOG = Logger.getLogger(AddStaff.class);

    private final Companies companies;
    private final Realms realms;
    private final Ids ids;
    private final OneTimePasswords passwords;

    AddStaff(Companies companies, Realms realms, Ids ids, OneTimePasswords passwords) {
        this.companies = companies;
        this.realms = realms;
        this.ids = ids;
        this.passwords = passwords;
    }

    /// The login to be made; the same id for the same Idempotency-Key, so that an orphan is recognised.
    StaffLogin login(UUID company, StaffRequest wish, @Nullable String key) {
        UUID id = key == null
                ? ids.next()
                : UUID.nameUUIDFromBytes(("staff:" + company + ":" + key).getBytes(StandardCharsets.UTF_8));
        return wish.login(id, passwords.next());
    }

    Uni<Answer> run(Tx tx, Occasion occasion, StaffRole role, StaffLogin login, AtomicReference<Made> made) {
        return companies
                .aggregates()
                .change(tx, occasion, occasion.company(), company -> company.addStaff(login.id(), role))
                .call(() -> realms.add(occasion.company(), login))
                .invoke(() -> made.set(Made.IN_REALM))
                .map(changed -> new Answer(201, FirstLogin.of(login), null, null));
    }

    /// The commit failed after the login was made.
    Uni<Void> undo(UUID company, StaffLogin login, Made made) {
        return switch (made) {
            case NOT_YET -> Uni.createFrom().voidItem();
            case IN_REALM ->
                realms.removeLogin(company, login.id()).onFailure().recoverWithUni(failure -> {
                    LOG.warnf("Login %s of company %s may be left over", login.id(), company);
                    return Uni.createFrom().voidItem();
                });
        };
    }

    /// How far an attempt has come.
    enum Made {
        NOT_YET,
        IN_REALM
    }
}
