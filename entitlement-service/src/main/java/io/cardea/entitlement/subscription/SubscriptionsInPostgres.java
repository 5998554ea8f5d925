package io.cardea.entitlement.subscription;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The copies of subscriptions.
@ApplicationScoped
public class SubscriptionsInPostgres {

    private static final SetStatement PUT = SetStatement.over("id uuid, company uuid, facts text, group_id uuid", """
            insert into subscription_facts (id, company, facts, group_id)
            select id, company, facts::jsonb, group_id from given
            on conflict (id) do update set facts = excluded.facts, group_id = excluded.group_id""");

    private static final SetStatement FIND = SetStatement.over("id uuid, company uuid", """
            select n, facts from given, lateral (select s.facts::text from subscription_facts s
                where s.id = given.id and s.company = given.company) as s""");

    private final Json json;

    SubscriptionsInPostgres(Json json) {
        this.json = json;
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, SubscriptionFacts facts) {
        return tx.run(PUT, facts.id(), company, json.write(facts), facts.group())
                .replaceWithVoid();
    }

    /// The copy, if the subscription has arrived.
    public Uni<Optional<SubscriptionFacts>> find(Tx tx, UUID company, UUID id) {
        return tx.run(FIND, id, company)
                .map(rows -> rows.stream()
                        .map(row -> json.readTolerantly(row.getString(1), SubscriptionFacts.class))
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
