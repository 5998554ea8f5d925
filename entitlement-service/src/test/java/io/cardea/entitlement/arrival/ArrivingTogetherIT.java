package io.cardea.entitlement.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.group.GroupFacts;
import io.cardea.entitlement.group.GroupFacts.Place;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithTestResource(RealServers.class)
class ArrivingTogetherIT {

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID company = UUID.randomUUID();
    private final UUID holder = UUID.randomUUID();
    private final UUID child = UUID.randomUUID();
    private final UUID family = UUID.randomUUID();
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

    @Inject
    GroupConsumer groups;

    @RepeatedTest(5)
    void a_card_and_its_subscription_in_two_transactions_at_once_make_a_pass() {
        together(arrives(subscriptions, subscription(subscription)), arrives(cards, card(card, child, subscription)));

        assertThat(passes(card)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void a_group_and_its_subscription_in_two_transactions_at_once_open_for_a_participant() {
        together(arrives(cards, card(card, child, subscription)));

        together(arrives(groups, group(holder, child)), arrives(subscriptions, subscription(subscription)));

        assertThat(opens(card)).isTrue();
    }

    @RepeatedTest(5)
    void a_group_and_a_participants_card_in_two_transactions_at_once_open() {
        together(arrives(subscriptions, subscription(subscription)));

        together(arrives(groups, group(holder, child)), arrives(cards, card(card, child, subscription)));

        assertThat(opens(card)).isTrue();
    }

    @RepeatedTest(5)
    void whoever_leaves_while_their_card_arrives_stays_outside() {
        together(arrives(groups, group(holder, child)));
        together(arrives(subscriptions, subscription(subscription)));

        together(arrives(groups, group(holder)), arrives(cards, card(card, child, subscription)));

        assertThat(opens(card)).isFalse();
    }

    @RepeatedTest(5)
    void batches_in_opposite_orders_never_wait_in_a_circle() {
        var shared = Stream.generate(UUID::randomUUID).limit(20).toList();
        var newCards =
                shared.stream().map(one -> card(UUID.randomUUID(), child, one)).toList();
        together(arrives(groups, group(holder)));

        together(
                arrive(subscriptions, shared.stream().map(this::subscription).toList()),
                arrive(cards, newCards.reversed()),
                arrives(groups, group(holder, child)),
                arrive(
                        subscriptions,
                        shared.reversed().stream().map(this::subscription).toList()),
                arrive(cards, shuffled(newCards)));

        assertThat(newCards).allMatch(one -> opens(one.aggregate()));
    }

    private static <T> List<T> shuffled(List<T> things) {
        var mixed = new ArrayList<>(things);
        Collections.shuffle(mixed);
        return mixed;
    }

    @SafeVarargs
    private static void together(Uni<Void>... transactions) {
        Uni.join().all(List.of(transactions)).andFailFast().await().atMost(PATIENCE);
    }

    private <T> Uni<Void> arrives(Subscriber<T> subscriber, Received<T> record) {
        return arrive(subscriber, List.of(record));
    }

    /// Holds the transaction open for a moment after the work, so that several do overlap.
    private <T> Uni<Void> arrive(Subscriber<T> subscriber, List<Received<T>> batch) {
        return transactions.inTransaction(tx -> subscriber
                .prepare(tx, batch)
                .chain(() -> oneByOne(tx, subscriber, batch))
                .onItem()
                .delayIt()
                .by(A_MOMENT));
    }

    private static <T> Uni<Void> oneByOne(Tx tx, Subscriber<T> subscriber, List<Received<T>> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Received<T> record : batch) {
            all = all.chain(() -> subscriber.apply(tx, record));
        }
        return all;
    }

    private Received<SubscriptionConsumer.Message> subscription(UUID id) {
        SubscriptionFacts told = Facts.punchCard(3)
                .period("2026-11-20", "2027-11-20")
                .sharedBy(family, 1)
                .told(id, holder);
        return received(id, new SubscriptionConsumer.Message(told));
    }

    private Received<CardConsumer.Message> card(UUID id, UUID member, UUID on) {
        return received(id, new CardConsumer.Message(new CardFacts(id, member, on, "card-" + id, "ACTIVE")));
    }

    private Received<GroupConsumer.Message> group(UUID... members) {
        var places = Stream.of(members).map(Place::new).toList();
        return received(family, new GroupConsumer.Message(new GroupFacts(family, places, "ACTIVE")));
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

    private long passes(UUID of) {
        return count("select count(*) from passes where id = $1", of);
    }

    private boolean opens(UUID of) {
        return count("select count(*) from passes where id = $1 and state -> 'spans' <> '[]'", of) == 1;
    }

    private long count(String query, UUID id) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
