package io.cardea.subscription.passing;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// The decision what the passing of time has changed.
final class Passing {

    private Passing() {}

    static Decision<Subscription, SubscriptionChange> pass(Subscription subscription, Instant at) {
        var before = subscription.status();
        var later = subscription.at(at);
        return later.status() == before
                ? Decision.unchanged()
                : Decision.changed(later, change(before, later.status()));
    }

    private static SubscriptionChange change(Status before, Status after) {
        return switch (after) {
            case ACTIVE ->
                before == Status.FROZEN ? new SubscriptionChange.FreezeEnded() : new SubscriptionChange.Started();
            case FROZEN -> new SubscriptionChange.FreezeStarted();
            case GRACE -> new SubscriptionChange.GraceStarted();
            case EXPIRED -> new SubscriptionChange.Expired();
            case CANCELLED -> new SubscriptionChange.Ended();
            case PENDING, REVIEW -> throw new IllegalStateException("time alone never leads to " + after);
        };
    }
}
