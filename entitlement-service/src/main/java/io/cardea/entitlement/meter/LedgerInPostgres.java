package io.cardea.entitlement.meter;

import static java.util.Objects.requireNonNull;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The ledger of uses.
@ApplicationScoped
public class LedgerInPostgres {

    private static final SetStatement ADD = SetStatement.over(
            "id uuid, company uuid, subscription uuid, site uuid, at timestamptz, amount int, gate uuid, sequence bigint",
            """
                    insert into meter_events (id, company, subscription, site, at, amount, gate, sequence)
                    select id, company, subscription, site, at, amount, gate, sequence
                    from given on conflict (id) do nothing""");

    private static final SetStatement OF = SetStatement.over("subscription uuid, company uuid", """
            select n, e.* from given, lateral (select id, subscription, site, at, amount, gate, sequence from meter_events m
                where m.company = given.company and m.subscription = given.subscription order by arrived) as e""");

    /// Adds the event; one that is there already stays as it is.
    public Uni<Void> add(Tx tx, UUID company, MeterEvent event) {
        MeterEvent.Source source = event.source();
        return tx.run(
                        ADD,
                        event.id(),
                        company,
                        event.subscription(),
                        event.site(),
                        event.at(),
                        event.amount(),
                        source == null ? null : source.gate(),
                        source == null ? null : source.sequence())
                .replaceWithVoid();
    }

    /// All uses of a subscription in the order in which they arrived.
    public Uni<List<MeterEvent>> of(Tx tx, UUID company, UUID subscription) {
        return tx.run(OF, subscription, company)
                .map(rows -> rows.stream().map(LedgerInPostgres::event).toList());
    }

    private static MeterEvent event(Row row) {
        var at = requireNonNull(Sql.instant(row.getOffsetDateTime(4)));
        UUID gate = row.getUUID(6);
        MeterEvent.Source source = gate == null ? null : new MeterEvent.Source(gate, row.getLong(7));
        return new MeterEvent(row.getUUID(1), row.getUUID(2), row.getUUID(3), at, row.getInteger(5), source);
    }
}
