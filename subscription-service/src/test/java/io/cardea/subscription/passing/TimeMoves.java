package io.cardea.subscription.passing;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// Opens this slice's decision to the tests of whole lives.
public final class TimeMoves {

    private TimeMoves() {}

    public static Decision<Subscription, SubscriptionChange> pass(Subscription subscription, Instant at) {
        return Passing.pass(subscription, at);
    }
}
