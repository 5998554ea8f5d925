package io.cardea.subscription.withdrawal;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import java.time.Instant;
import java.util.UUID;

/// The decision to take a wanted change back.
final class Withdrawing {

    private Withdrawing() {}

    static Decision<Subscription, SubscriptionChange> withdraw(Subscription subscription, UUID scheduled, Instant at) {
        return subscription
                .schedule()
                .find(scheduled)
                .<Decision<Subscription, SubscriptionChange>>map(wanted -> Decision.changed(
                        subscription
                                .draft()
                                .schedule(subscription.schedule().without(scheduled))
                                .at(at),
                        new SubscriptionChange.Unscheduled(scheduled, kind(wanted))))
                .orElseGet(() -> Decision.refused(new NotFound("scheduled-change", scheduled.toString())));
    }

    private static Wanted kind(Scheduled wanted) {
        return switch (wanted) {
            case Scheduled.Renewal _ -> Wanted.RENEWAL;
            case Scheduled.ProductChange _ -> Wanted.PRODUCT_CHANGE;
            case Scheduled.Extension _ -> Wanted.EXTENSION;
            case Scheduled.AnchorMove _ -> Wanted.ANCHOR_MOVE;
        };
    }
}
