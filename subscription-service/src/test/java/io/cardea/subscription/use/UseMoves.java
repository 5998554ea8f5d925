package io.cardea.subscription.use;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// Opens this slice's decisions to the tests of whole lives.
public final class UseMoves {

    private UseMoves() {}

    public static Decision<Subscription, SubscriptionChange> used(Subscription subscription, Instant at) {
        return Using.used(subscription, at, at);
    }

    public static Decision<Subscription, SubscriptionChange> counted(Subscription subscription, int left, Instant at) {
        return Using.counted(subscription, left, at);
    }
}
