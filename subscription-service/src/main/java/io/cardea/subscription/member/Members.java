package io.cardea.subscription.member;

import io.cardea.chassis.database.Lookups;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.subscription.arrival.Arrival;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The members that this service has heard of.
@ApplicationScoped
public class Members {

    private static final SetStatement KNOWN =
            SetStatement.over("company uuid, id uuid", "select n from given join members using (company, id)");

    private final Transactions transactions;
    private final Lookups lookups;

    Members(Transactions transactions, Lookups lookups) {
        this.lookups = lookups;
        this.transactions = transactions;
    }

    /// The member's id, once the member is known here; [NotFound] where the company has no such member.
    public Uni<UUID> require(UUID company, UUID member) {
        return Arrival.of(
                () -> lookups.ask(KNOWN, company, member)
                        .map(found -> found.stream().map(row -> member).findFirst()),
                new NotFound("member", member.toString()));
    }

    /// Those of these that the company has; waits a moment if some are missing.
    public Uni<Set<UUID>> among(UUID company, Set<UUID> members) {
        return Arrival.of(
                        () -> known(company, members)
                                .map(found -> found.size() == members.size() ? Optional.of(found) : Optional.empty()),
                        new NotFound("member", "among these"))
                .onFailure(Refused.class)
                .recoverWithUni(() -> known(company, members));
    }

    private Uni<Set<UUID>> known(UUID company, Collection<UUID> members) {
        return transactions
                .pool()
                .preparedQuery("select id from members where company = $1 and id = any($2)")
                .execute(Sql.tuple(company, members.toArray(UUID[]::new)))
                .map(Sql::ids);
    }
}
