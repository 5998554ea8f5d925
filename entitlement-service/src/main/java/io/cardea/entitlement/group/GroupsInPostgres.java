package io.cardea.entitlement.group;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The copies of groups.
@ApplicationScoped
public class GroupsInPostgres {

    private final Json json;

    GroupsInPostgres(Json json) {
        this.json = json;
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, GroupFacts facts) {
        return tx.connection()
                .preparedQuery("""
                        insert into group_facts (id, company, facts) values ($1, $2, $3::text::jsonb)
                        on conflict (id) do update set facts = excluded.facts""")
                .execute(Sql.tuple(facts.id(), company, json.write(facts)))
                .replaceWithVoid();
    }

    /// The group that shares a subscription, if there is one and it has arrived.
    public Uni<Optional<GroupFacts>> sharing(SqlClient client, UUID company, SubscriptionFacts subscription) {
        return subscription.group() == null
                ? Uni.createFrom().item(Optional.empty())
                : find(client, company, subscription.group());
    }

    private Uni<Optional<GroupFacts>> find(SqlClient client, UUID company, UUID id) {
        return client.preparedQuery("select facts::text from group_facts where company = $1 and id = $2")
                .execute(Sql.tuple(company, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), GroupFacts.class))
                        .findFirst());
    }
}
