package io.cardea.entitlement.gate;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The copies of gates.
@ApplicationScoped
public class GatesInPostgres {

    private final Pool pool;
    private final Json json;

    GatesInPostgres(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, GateFacts gate) {
        return tx.connection()
                .preparedQuery("""
                        insert into gate_facts (id, company, site, direction, status, rules)
                        values ($1, $2, $3, $4, $5, $6::text::jsonb)
                        on conflict (id) do update set site = excluded.site, direction = excluded.direction,
                            status = excluded.status, rules = excluded.rules""")
                .execute(Tuple.from(Arrays.asList(
                        gate.id(),
                        company,
                        gate.site(),
                        gate.direction(),
                        gate.status(),
                        gate.rules() == null ? null : json.write(gate.rules()))))
                .replaceWithVoid();
    }

    /// The copy, if this company has such a gate and it has arrived.
    public Uni<Optional<GateFacts>> find(UUID company, UUID id) {
        return pool.preparedQuery("""
                        select gate.id, gate.site, gate.direction, gate.status, gate.rules::text,
                            site.credential_classes
                        from gate_facts gate
                            left join site_facts site on site.company = gate.company and site.id = gate.site
                        where gate.company = $1 and gate.id = $2""")
                .execute(Tuple.of(company, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::gate)
                        .findFirst());
    }

    private GateFacts gate(Row row) {
        String rules = row.getString(4);
        String[] siteTakes = row.getArrayOfStrings(5);
        return new GateFacts(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                rules == null ? null : json.readTolerantly(rules, GateFacts.Rules.class),
                siteTakes == null ? null : Set.of(siteTakes));
    }
}
