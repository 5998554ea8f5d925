package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.pass.Because;
import io.cardea.entitlement.pass.ComputePasses;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.cardea.entitlement.turn.TurnsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// A subscription was ordered, paid, frozen, cancelled ...: whatever it was, its facts are replaced.
@ApplicationScoped
class SubscriptionConsumer implements Subscriber<SubscriptionConsumer.Message> {

    /// What is read of `subscription.subscriptions`.
    record Message(SubscriptionFacts state) {}

    private final TurnsInPostgres turns;
    private final SubscriptionsInPostgres subscriptions;
    private final ComputePasses computePasses;

    SubscriptionConsumer(TurnsInPostgres turns, SubscriptionsInPostgres subscriptions, ComputePasses computePasses) {
        this.turns = turns;
        this.subscriptions = subscriptions;
        this.computePasses = computePasses;
    }

    @Override
    public String topic() {
        return "subscription.subscriptions";
    }

    @Override
    public Class<Message> reads() {
        return Message.class;
    }

    @Override
    public Uni<Void> prepare(Tx tx, List<Received<Message>> batch) {
        var groups = batch.stream()
                .flatMap(record -> Stream.ofNullable(record.body().state().group()))
                .toList();
        return turns.ofGroups(tx, groups)
                .chain(() -> turns.ofSubscriptions(
                        tx, batch.stream().map(Received::aggregate).toList()));
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        SubscriptionFacts facts = record.body().state();
        return subscriptions
                .put(tx, record.company(), facts)
                .chain(() -> computePasses.of(tx, record.occasion(), facts.id(), Because.SUBSCRIPTION));
    }
}
