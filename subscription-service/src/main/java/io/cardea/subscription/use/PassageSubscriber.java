package io.cardea.subscription.use;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears who came in, for subscriptions that wait for their first use. Who was admitted and then turned back at a
/// sensor has not used anything, if the gate says so at once.
@ApplicationScoped
class PassageSubscriber implements Subscriber<PassageSubscriber.PassageEvent> {

    private static final SetStatement WAITING = SetStatement.over(
            "company uuid, id uuid",
            "select n from given join subscriptions using (company, id) where awaits_first_use");

    private final Subscriptions subscriptions;

    PassageSubscriber(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String topic() {
        return "access.passages";
    }

    @Override
    public Class<PassageEvent> reads() {
        return PassageEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<PassageEvent> received) {
        var passage = received.body().state();
        return passage.isAUse() && passage.subscription() != null
                ? use(tx, received, passage.subscription(), passage.at())
                : Uni.createFrom().voidItem();
    }

    /// Most passages are none of these, so a look without a lock comes first.
    private Uni<Void> use(Tx tx, Received<PassageEvent> received, UUID subscription, Instant usedAt) {
        return tx.run(WAITING, received.company(), subscription)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : subscriptions
                                .change(
                                        tx,
                                        received.occasion(),
                                        subscription,
                                        found -> Using.used(found, usedAt, received.at()))
                                .replaceWithVoid());
    }

    record PassageEvent(Passage state) {}

    /// @param passed absent while the gate has not said
    record Passage(
            @Nullable UUID subscription,
            String direction,
            Instant at,
            String outcome,
            @Nullable Boolean passed) {

        boolean isAUse() {
            return direction.equals("IN") && outcome.equals("ADMITTED") && !Boolean.FALSE.equals(passed);
        }
    }
}
