package io.cardea.chassis.subscribe;

import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The versions that a subscriber has applied, locked for the transaction in the order of the ids.
@ApplicationScoped
class Progress {

    /// Locks and reads; an aggregate never seen has version 0.
    Uni<Map<UUID, Long>> lock(Tx tx, String subscriber, UUID[] aggregates) {
        return tx.connection()
                .preparedQuery("""
                        insert into applied (subscriber, aggregate, version)
                        select $1, aggregate, 0 from unnest($2::uuid[]) aggregate order by aggregate
                        on conflict do nothing""")
                .execute(Tuple.of(subscriber, aggregates))
                .chain(() -> tx.connection().preparedQuery("""
                                select aggregate, version from applied
                                where subscriber = $1 and aggregate = any($2) order by aggregate for update""").execute(Tuple.of(subscriber, aggregates)))
                .map(rows -> {
                    Map<UUID, Long> versions = new HashMap<>();
                    rows.forEach(row -> versions.put(row.getUUID(0), row.getLong(1)));
                    return versions;
                });
    }

    /// Writes the versions reached.
    Uni<Void> advance(Tx tx, String subscriber, Map<UUID, Long> versions) {
        UUID[] aggregates = versions.keySet().toArray(UUID[]::new);
        Long[] reached = versions.values().toArray(Long[]::new);
        return tx.connection()
                .preparedQuery("""
                        update applied set version = reached.version
                        from unnest($2::uuid[], $3::bigint[]) as reached (aggregate, version)
                        where applied.subscriber = $1 and applied.aggregate = reached.aggregate""")
                .execute(Tuple.of(subscriber, aggregates, reached))
                .replaceWithVoid();
    }
}
