package io.cardea.identity.card;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Notes whose each subscription is, and whether it still leads to something.
@ApplicationScoped
class SubscriptionSubscriber implements Subscriber<SubscriptionSubscriber.SubscriptionEvent> {

    private static final SetStatement KEEP = SetStatement.over("id uuid, company uuid, member uuid, status text", """
                    insert into known_subscriptions (id, company, member, status)
                    select id, company, member, status from given
                    on conflict (id) do update set member = excluded.member, status = excluded.status""");

    @Override
    public String topic() {
        return "subscription.subscriptions";
    }

    @Override
    public Class<SubscriptionEvent> reads() {
        return SubscriptionEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<SubscriptionEvent> record) {
        Subscription subscription = record.body().state();
        return tx.run(KEEP, subscription.id(), record.company(), subscription.member(), subscription.status())
                .replaceWithVoid();
    }

    record SubscriptionEvent(Subscription state) {}

    record Subscription(UUID id, UUID member, String status) {}
}
