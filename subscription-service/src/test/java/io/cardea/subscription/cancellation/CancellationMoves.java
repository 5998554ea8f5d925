package io.cardea.subscription.cancellation;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// Opens this slice's decision to the tests of whole lives.
public final class CancellationMoves {

    private CancellationMoves() {}

    public static Decision<Subscription, SubscriptionChange> cancel(
            Subscription subscription, boolean atOnce, boolean byStaff, Instant at) {
        var when = atOnce ? Cancelling.When.NOW : Cancelling.When.PERIOD_END;
        return Cancelling.cancel(subscription, new Cancelling.Wish(when, "moving away", byStaff), at);
    }

    public static Decision<Subscription, SubscriptionChange> undo(
            Subscription subscription, boolean byStaff, Instant at) {
        return UndoingCancellation.undo(subscription, byStaff, at);
    }
}
