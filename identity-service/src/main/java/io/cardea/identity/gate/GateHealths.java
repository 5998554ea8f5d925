package io.cardea.identity.gate;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was last told of each gate's device.
@ApplicationScoped
class GateHealths {

    private static final SetStatement KEEP = SetStatement.over(
            "gate uuid, company uuid, last_seen timestamptz, clock_ahead bigint, firmware text, gateway text,"
                    + " acknowledged uuid, acknowledged_at timestamptz",
            """
                    insert into gate_health (
                        gate, company, last_seen, clock_ahead, firmware, gateway, acknowledged, acknowledged_at)
                    select gate, company, last_seen, clock_ahead, firmware, gateway, acknowledged, acknowledged_at
                    from given order by gate
                    on conflict (gate) do update set last_seen = excluded.last_seen, gateway = excluded.gateway,
                        clock_ahead = coalesce(excluded.clock_ahead, gate_health.clock_ahead),
                        firmware = coalesce(excluded.firmware, gate_health.firmware),
                        acknowledged = coalesce(excluded.acknowledged, gate_health.acknowledged),
                        acknowledged_at = coalesce(excluded.acknowledged_at, gate_health.acknowledged_at)""");

    private final Pool pool;

    GateHealths(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(Tx tx, UUID company, GateHealth told) {
        Acknowledged acknowledged = told.acknowledged();
        return tx.run(
                        KEEP,
                        told.gate(),
                        company,
                        told.lastSeen(),
                        told.clockAheadMillis(),
                        told.firmware(),
                        told.gateway(),
                        acknowledged == null ? null : acknowledged.command(),
                        acknowledged == null ? null : acknowledged.at())
                .replaceWithVoid();
    }

    Uni<GateHealth> of(UUID company, UUID gate) {
        return pool.preparedQuery("""
                        select last_seen, clock_ahead, firmware, gateway, acknowledged, acknowledged_at
                        from gate_health
                        where company = $1 and gate = $2""").execute(Sql.tuple(company, gate)).map(rows -> {
            for (Row row : rows) {
                return read(gate, row);
            }
            return GateHealth.unheard(gate);
        });
    }

    private static GateHealth read(UUID gate, Row row) {
        return new GateHealth(
                gate,
                Sql.instant(row.getOffsetDateTime(0)),
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                acknowledged(row.getUUID(4), Sql.instant(row.getOffsetDateTime(5))));
    }

    private static @Nullable Acknowledged acknowledged(@Nullable UUID command, @Nullable Instant at) {
        return command == null || at == null ? null : new Acknowledged(command, at);
    }
}
