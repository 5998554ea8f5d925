package io.cardea.billing.subscription;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Bills a subscription whenever its facts change.
@ApplicationScoped
class SubscriptionConsumer implements Subscriber<SubscriptionRecord> {

    private final BillSubscription billing;

    SubscriptionConsumer(BillSubscription billing) {
        this.billing = billing;
    }

    @Override
    public String topic() {
        return "subscription.subscriptions";
    }

    @Override
    public Class<SubscriptionRecord> reads() {
        return SubscriptionRecord.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<SubscriptionRecord> record) {
        return billing.learn(
                tx, record.occasion(), record.body().facts(), record.body().agreed());
    }
}
