package io.cardea.subscription.use;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;

/// The decisions what a use, or the lack of further ones, changes.
final class Using {

    private Using() {}

    /// The days of what was waiting for its first use count from the day of that use. Once they count anyway, before
    /// they were paid, and in a freeze, a use changes nothing.
    static Decision<Subscription, SubscriptionChange> used(Subscription subscription, Instant usedAt, Instant at) {
        var purchases = subscription.purchases();
        var day = subscription.today(usedAt);
        if (purchases.firstUseBy() == null
                || subscription.timeline().running(day).isPresent()
                || day.isBefore(purchases.startsOn())
                || !day.isBefore(purchases.firstUseBy())) {
            return Decision.unchanged();
        }
        return Decision.changed(
                subscription.draft().purchases(purchases.usedFirstOn(day)).at(at),
                new SubscriptionChange.FirstUsed(day));
    }

    /// @param left how many uses are left, of all that are counted
    static Decision<Subscription, SubscriptionChange> counted(Subscription subscription, int left, Instant at) {
        boolean over = subscription.usedUpAt() != null;
        if (!subscription.isOverWhenUsedUp() || over == (left == 0)) {
            return Decision.unchanged();
        }
        return left == 0
                ? Decision.changed(subscription.draft().usedUpAt(at).at(at), new SubscriptionChange.UsedUp())
                : Decision.changed(subscription.draft().usedUpAt(null).at(at), new SubscriptionChange.UsesRestored());
    }
}
