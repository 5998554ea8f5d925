package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.pass.Because;
import io.cardea.entitlement.pass.ComputePasses;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionsInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// A subscription was ordered, paid, frozen, cancelled ...: whatever it was, its facts are replaced.
@ApplicationScoped
class SubscriptionConsumer implements Subscriber<SubscriptionConsumer.Message> {

    /// What is read of `subscription.subscriptions`.
    record Message(SubscriptionFacts state) {}

    private final SubscriptionsInPostgres subscriptions;
    private final ComputePasses computePasses;

    SubscriptionConsumer(SubscriptionsInPostgres subscriptions, ComputePasses computePasses) {
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
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        SubscriptionFacts facts = record.body().state();
        return subscriptions
                .lock(tx, facts.id())
                .chain(() -> subscriptions.put(tx, record.company(), facts))
                .chain(() -> computePasses.of(tx, record.occasion(), facts.id(), Because.SUBSCRIPTION));
    }
}
