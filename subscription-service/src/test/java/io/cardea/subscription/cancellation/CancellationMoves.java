package io.cardea.subscription.cancellation;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// Opens this slice's decision to the tests of whole lives.
public final class CancellationMoves {

    private CancellationMoves() {}

    public static Decision<Subscription, SubscriptionChange> cancelAtPeriodEnd(Subscription subscription, Instant at) {
        return Cancelling.cancel(subscription, Cancelling.When.PERIOD_END, "moving away", at);
    }

    public static Decision<Subscription, SubscriptionChange> cancelNow(Subscription subscription, Instant at) {
        return Cancelling.cancel(subscription, Cancelling.When.NOW, "moving away", at);
    }
}
