package io.cardea.entitlement.subscription;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The copies of subscriptions.
@ApplicationScoped
public class SubscriptionsInPostgres {

    private final Json json;

    SubscriptionsInPostgres(Json json) {
        this.json = json;
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, SubscriptionFacts facts) {
        return tx.connection()
                .preparedQuery("""
                        insert into subscription_facts (id, company, facts, group_id)
                        values ($1, $2, $3::text::jsonb, $4)
                        on conflict (id) do update set facts = excluded.facts, group_id = excluded.group_id""")
                .execute(Sql.tuple(facts.id(), company, json.write(facts), facts.group()))
                .replaceWithVoid();
    }

    /// The copy, if the subscription has arrived.
    public Uni<Optional<SubscriptionFacts>> find(SqlClient client, UUID company, UUID id) {
        return client.preparedQuery("select facts::text from subscription_facts where company = $1 and id = $2")
                .execute(Sql.tuple(company, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), SubscriptionFacts.class))
                        .findFirst());
    }

    /// The subscriptions that these groups share, by id.
    public Uni<Set<UUID>> sharedBy(Tx tx, List<UUID> groups) {
        return tx.connection()
                .preparedQuery("select id from subscription_facts where group_id = any($1) order by id")
                .execute(Sql.tuple((Object) groups.toArray(UUID[]::new)))
                .map(Sql::ids);
    }
}
