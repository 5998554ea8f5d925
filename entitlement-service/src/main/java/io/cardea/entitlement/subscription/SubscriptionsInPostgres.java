package io.cardea.entitlement.subscription;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The copies of subscriptions.
@ApplicationScoped
public class SubscriptionsInPostgres {

    private final Json json;

    SubscriptionsInPostgres(Json json) {
        this.json = json;
    }

    /// Makes everybody who changes what belongs to this subscription wait until the transaction ends. Without it, a
    /// card
    /// and its subscription that arrive at the same time would each not see the other, and no pass would be made.
    public Uni<Void> lock(Tx tx, UUID subscription) {
        return tx.connection()
                .preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of("subscription " + subscription))
                .replaceWithVoid();
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, SubscriptionFacts facts) {
        return tx.connection()
                .preparedQuery("""
                        insert into subscription_facts (id, company, facts) values ($1, $2, $3::text::jsonb)
                        on conflict (id) do update set facts = excluded.facts""")
                .execute(Tuple.of(facts.id(), company, json.write(facts)))
                .replaceWithVoid();
    }

    /// The copy, if the subscription has arrived.
    public Uni<Optional<SubscriptionFacts>> find(Tx tx, UUID company, UUID id) {
        return tx.connection()
                .preparedQuery("select facts::text from subscription_facts where company = $1 and id = $2")
                .execute(Tuple.of(company, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), SubscriptionFacts.class))
                        .findFirst());
    }
}
