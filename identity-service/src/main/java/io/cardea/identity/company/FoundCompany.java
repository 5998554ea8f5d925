package io.cardea.identity.company;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.web.Answer;
import io.cardea.identity.realm.OneTimePasswords;
import io.cardea.identity.realm.Realms;
import io.cardea.identity.realm.StaffLogin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Founds a company: its row first, which holds its key and id against all others, then its realm, then the commit.
@ApplicationScoped
class FoundCompany {

    private static final Logger LOG = Logger.getLogger(FoundCompany.class);

    private final Companies companies;
    private final Realms realms;
    private final Ids ids;
    private final OneTimePasswords passwords;

    FoundCompany(Companies companies, Realms realms, Ids ids, OneTimePasswords passwords) {
        this.companies = companies;
        this.realms = realms;
        this.ids = ids;
        this.passwords = passwords;
    }

    /// Runs inside of the command's transaction; the realm is there when it completes.
    Uni<Answer> run(Tx tx, Occasion occasion, FoundCompanyRequest wish) {
        Company company = company(occasion, wish);
        List<StaffLogin> staff = wish.staff().stream()
                .map(s -> s.login(ids.next(), passwords.next()))
                .toList();
        return companies
                .aggregates()
                .create(tx, occasion, company, new CompanyChange.Founded())
                .onFailure(failure -> DatabaseFailure.violates(failure, Companies.KEY_UNIQUE))
                .transform(taken -> new Refused(new CompanyRefusal.KeyTaken(company.key())))
                .onFailure(failure ->
                        Companies.ID_UNIQUE.stream().anyMatch(unique -> DatabaseFailure.violates(failure, unique)))
                .transform(there -> new Refused(
                        new CompanyRefusal.AlreadyFounded(company.id().toString())))
                .call(() -> realms.create(company.id(), company.name(), staff))
                .map(founded -> answer(founded, staff));
    }

    /// The command failed after the realm was there. Where it cannot be told whether the company is there, the realm
    /// stays: a realm too many can be replaced, one too few locks everybody out.
    Uni<Void> undo(UUID company) {
        return companies
                .exists(company)
                .chain(exists ->
                        !exists ? realms.remove(company) : Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("The realm of company %s may be left over: %s", company, failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    private Company company(Occasion occasion, FoundCompanyRequest wish) {
        ClockSetting clock =
                wish.clock() == null ? new ClockSetting.Real() : wish.clock().setting(occasion.at());
        return Company.founded(
                occasion.company(),
                wish.key(),
                wish.name().strip(),
                Zones.region("zone", wish.zone()),
                clock,
                wish.sites().stream().map(s -> s.site(ids.next())).toList());
    }

    private Answer answer(Versioned<Company> founded, List<StaffLogin> staff) {
        Company company = founded.state();
        var view = FoundedCompany.of(CompanyMessage.of(company), realms.issuer(company.id()), staff);
        return new Answer(201, view, founded.version(), "/v1/companies/" + company.id());
    }
}
