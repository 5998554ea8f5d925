package io.cardea.entitlement.subscription;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// The copies of subscriptions.
@ApplicationScoped
public class SubscriptionsInPostgres {

    /// In the order of the ids, so that two who lock several never wait in a circle.
    private static final SetStatement LOCK = SetStatement.over("id uuid", """
            select n, pg_advisory_xact_lock(hashtextextended('subscription ' || id, 0))::text
            from (select * from given order by id) as given""");

    private static final SetStatement PUT = SetStatement.over("id uuid, company uuid, facts text", """
            insert into subscription_facts (id, company, facts) select id, company, facts::jsonb from given
            on conflict (id) do update set facts = excluded.facts""");

    private static final SetStatement FIND = SetStatement.over("id uuid, company uuid", """
            select n, facts from given, lateral (select s.facts::text from subscription_facts s
                where s.id = given.id and s.company = given.company) as s""");

    private final Json json;

    SubscriptionsInPostgres(Json json) {
        this.json = json;
    }

    /// Makes everybody who changes what belongs to this subscription wait until the transaction ends. Without it, a
    /// card
    /// and its subscription that arrive at the same time would each not see the other, and no pass would be made.
    public Uni<Void> lock(Tx tx, UUID subscription) {
        return tx.hold(subscription).chain(() -> tx.run(LOCK, subscription)).replaceWithVoid();
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, SubscriptionFacts facts) {
        return tx.run(PUT, facts.id(), company, json.write(facts)).replaceWithVoid();
    }

    /// The copy, if the subscription has arrived.
    public Uni<Optional<SubscriptionFacts>> find(Tx tx, UUID company, UUID id) {
        return tx.run(FIND, id, company)
                .map(rows -> rows.stream()
                        .map(row -> json.readTolerantly(row.getString(1), SubscriptionFacts.class))
                        .findFirst());
    }
}
