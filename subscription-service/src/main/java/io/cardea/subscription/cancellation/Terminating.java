package io.cardea.subscription.cancellation;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.cancellation.Cancelling.When;
import io.cardea.subscription.cancellation.Cancelling.Wish;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// The decision to end a subscription that nobody pays for any more.
final class Terminating {

    private Terminating() {}

    /// Only one that has run out of its days and its grace, for want of the very period that was not paid.
    /// Whatever else it is (paid meanwhile, under review, frozen, cancelled), billing's word came too late or is
    /// not ours to follow.
    static Decision<Subscription, SubscriptionChange> terminate(
            Subscription subscription, UnpaidRenewal unpaid, Instant at) {
        boolean ranOut = subscription.status(at) == Status.EXPIRED
                && unpaid.isForPeriod(subscription.purchases().next());
        return ranOut
                ? Cancelling.cancel(subscription, new Wish(When.NOW, unpaid.reason(), true), at)
                : Decision.unchanged();
    }
}
