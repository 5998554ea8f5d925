package io.cardea.entitlement.meter;

import static java.util.Objects.requireNonNull;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The ledger of uses.
@ApplicationScoped
public class LedgerInPostgres {

    /// Adds the event; one that is there already stays as it is.
    public Uni<Void> add(Tx tx, UUID company, MeterEvent event) {
        return tx.connection()
                .preparedQuery("""
                        insert into meter_events (id, company, subscription, site, at, amount)
                        values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing""")
                .execute(Sql.tuple(event.id(), company, event.subscription(), event.site(), event.at(), event.amount()))
                .replaceWithVoid();
    }

    /// All uses of a subscription in the order in which they arrived.
    public Uni<List<MeterEvent>> of(Tx tx, UUID company, UUID subscription) {
        return tx.connection()
                .preparedQuery("""
                        select id, subscription, site, at, amount from meter_events
                        where company = $1 and subscription = $2 order by arrived""")
                .execute(Tuple.of(company, subscription))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LedgerInPostgres::event)
                        .toList());
    }

    private static MeterEvent event(Row row) {
        var at = requireNonNull(Sql.instant(row.getOffsetDateTime(3)));
        return new MeterEvent(row.getUUID(0), row.getUUID(1), row.getUUID(2), at, row.getInteger(4));
    }
}
