package io.cardea.entitlement.turn;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Takes turns as advisory locks, which end with the transaction.
@ApplicationScoped
public class TurnsInPostgres {

    /// Taken by whoever writes a group, or a subscription that a group shares.
    public Uni<Void> ofGroups(Tx tx, Collection<UUID> groups) {
        return take(tx, "group ", groups);
    }

    /// Taken by whoever writes anything that passes and balances of a subscription are computed from.
    public Uni<Void> ofSubscriptions(Tx tx, Collection<UUID> subscriptions) {
        return take(tx, "subscription ", subscriptions);
    }

    /// Taken by each of those who go in step through one transaction: it has the turns of all of them at once.
    public Uni<Void> among(Tx tx, UUID subscription) {
        return tx.hold(subscription);
    }

    /// The locks are taken in the order of the array.
    private static Uni<Void> take(Tx tx, String kind, Collection<UUID> ids) {
        return tx.connection()
                .preparedQuery("select pg_advisory_xact_lock(hashtextextended($1 || id, 0)) from unnest($2::text[]) id")
                .execute(Sql.tuple(
                        kind,
                        ids.stream().distinct().sorted().map(UUID::toString).toArray(String[]::new)))
                .replaceWithVoid();
    }
}
