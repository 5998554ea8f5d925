package io.cardea.identity.card;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes whose each subscription is, which group shares it, and whether it still leads to something.
@ApplicationScoped
class SubscriptionSubscriber implements Subscriber<SubscriptionSubscriber.SubscriptionEvent> {

    private static final SetStatement KEEP =
            SetStatement.over("id uuid, company uuid, member uuid, status text, group_id uuid", """
                    insert into known_subscriptions (id, company, member, status, group_id)
                    select id, company, member, status, group_id from given
                    on conflict (id) do update set member = excluded.member, status = excluded.status,
                        group_id = excluded.group_id""");

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
        return tx.run(
                        KEEP,
                        subscription.id(),
                        record.company(),
                        subscription.member(),
                        subscription.status(),
                        subscription.group())
                .replaceWithVoid();
    }

    record SubscriptionEvent(Subscription state) {}

    /// @param group absent where it is shared by nobody
    record Subscription(
            UUID id, UUID member, String status, @Nullable UUID group) {}
}
