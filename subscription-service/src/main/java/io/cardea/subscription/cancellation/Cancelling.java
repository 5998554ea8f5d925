package io.cardea.subscription.cancellation;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.subscription.Ending;
import io.cardea.subscription.subscription.Standing;
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

    /// What somebody asks for.
    ///
    /// @param byStaff staff may let somebody go in spite of a commitment
    record Wish(When when, String reason, boolean byStaff) {}

    /// Where nothing is paid ahead, both mean at once. A cancellation is never weakened: whoever asks for the period's
    /// end after it was cancelled at once changes nothing.
    static Decision<Subscription, SubscriptionChange> cancel(Subscription subscription, Wish wish, Instant at) {
        return switch (subscription.cancellation()) {
            case Cancellation.AtOnce _, Cancellation.Transferred _ -> Decision.unchanged();
            case Cancellation.AtPeriodEnd _
            when wish.when() == When.PERIOD_END || subscription.isCancelledAt(at) -> Decision.unchanged();
            case Cancellation.AtPeriodEnd _ -> atOnce(subscription, wish, at);
            case null -> wish.when() == When.NOW ? atOnce(subscription, wish, at) : atPeriodEnd(subscription, wish, at);
        };
    }

    private static Decision<Subscription, SubscriptionChange> atOnce(Subscription subscription, Wish wish, Instant at) {
        var today = subscription.today(at);
        return Standing.committed(subscription, today, wish.byStaff())
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> cancelled(subscription, new Cancellation.AtOnce(today, wish.reason()), at));
    }

    private static Decision<Subscription, SubscriptionChange> atPeriodEnd(
            Subscription subscription, Wish wish, Instant at) {
        var timeline = subscription.timeline();
        var committed = Ending.committedUntil(subscription);
        var today = subscription.today(at);
        boolean somethingAhead = (committed != null && today.isBefore(committed))
                || (!timeline.empty() && (timeline.open() || timeline.end().isAfter(today)));
        return somethingAhead
                ? cancelled(subscription, new Cancellation.AtPeriodEnd(wish.reason()), at)
                : atOnce(subscription, wish, at);
    }

    private static Decision<Subscription, SubscriptionChange> cancelled(
            Subscription subscription, Cancellation cancellation, Instant at) {
        var changed = subscription.draft().cancelled(cancellation).at(at);
        return Decision.changed(changed, new SubscriptionChange.Cancelled(changed.cancelledOn()));
    }
}
