package io.cardea.entitlement.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithTestResource(RealServers.class)
class ArrivingTogetherIT {

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID company = UUID.randomUUID();
    private final UUID subscription = UUID.randomUUID();
    private final UUID card = UUID.randomUUID();

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    SubscriptionConsumer subscriptions;

    @Inject
    CardConsumer cards;

    @RepeatedTest(5)
    void a_card_and_its_subscription_in_two_transactions_at_once_make_a_pass() {
        var one = slowly(
                tx -> subscriptions.apply(tx, received(subscription, new SubscriptionConsumer.Message(facts()))));
        var other = slowly(tx -> cards.apply(tx, received(card, new CardConsumer.Message(issued()))));

        Uni.join().all(one, other).andFailFast().await().atMost(PATIENCE);

        assertThat(passes()).isEqualTo(1);
    }

    /// Holds the transaction open for a moment after the work, so that the two do overlap.
    private Uni<Void> slowly(Function<Tx, Uni<Void>> work) {
        return transactions.inTransaction(
                tx -> work.apply(tx).onItem().delayIt().by(A_MOMENT));
    }

    private <T> Received<T> received(UUID aggregate, T message) {
        return new Received<>(
                UUID.randomUUID(),
                "cardea.test.v1",
                company,
                aggregate,
                1,
                Instant.parse("2026-11-20T10:00:00Z"),
                "staff:1",
                null,
                message);
    }

    private SubscriptionFacts facts() {
        var told = Facts.punchCard(3).period("2026-11-20", "2027-11-20").told();
        return new SubscriptionFacts(
                subscription,
                Facts.MEMBER,
                told.zone(),
                told.terms(),
                told.benefits(),
                told.periods(),
                told.next(),
                told.access());
    }

    private CardFacts issued() {
        return new CardFacts(card, Facts.MEMBER, subscription, "04A1B2C3", "ACTIVE");
    }

    private long passes() {
        return pool.preparedQuery("select count(*) from passes where id = $1")
                .execute(Tuple.of(card))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
