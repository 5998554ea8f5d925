package io.cardea.subscription.cancellation;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Cancellation;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// The decision to cancel.
final class Cancelling {

    private Cancelling() {}

    /// From when on it shall be cancelled.
    enum When {
        NOW,
        PERIOD_END
    }

    /// Where nothing is paid ahead, both mean at once. A cancellation is never weakened: whoever asks for the period's
    /// end after it was cancelled at once changes nothing.
    static Decision<Subscription, SubscriptionChange> cancel(
            Subscription subscription, When when, String reason, Instant at) {
        return switch (subscription.cancellation()) {
            case Cancellation.AtOnce _ -> Decision.unchanged();
            case Cancellation.AtPeriodEnd _
            when when == When.PERIOD_END || subscription.isCancelledAt(at) -> Decision.unchanged();
            case Cancellation.AtPeriodEnd _ -> cancelled(subscription, atOnce(subscription, reason, at), at);
            case null -> cancelled(subscription, wanted(subscription, when, reason, at), at);
        };
    }

    private static Cancellation wanted(Subscription subscription, When when, String reason, Instant at) {
        var timeline = subscription.timeline();
        var paidAhead = !timeline.empty() && (timeline.open() || timeline.end().isAfter(subscription.today(at)));
        return when == When.PERIOD_END && paidAhead
                ? new Cancellation.AtPeriodEnd(reason)
                : atOnce(subscription, reason, at);
    }

    private static Cancellation atOnce(Subscription subscription, String reason, Instant at) {
        return new Cancellation.AtOnce(subscription.today(at), reason);
    }

    private static Decision<Subscription, SubscriptionChange> cancelled(
            Subscription subscription, Cancellation cancellation, Instant at) {
        var changed = subscription.with(cancellation).at(at);
        return Decision.changed(changed, new SubscriptionChange.Cancelled(changed.cancelledOn()));
    }
}
