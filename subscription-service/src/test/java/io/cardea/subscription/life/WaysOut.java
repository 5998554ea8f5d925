package io.cardea.subscription.life;

import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionMessage;
import java.util.List;
import java.util.Optional;

/// What leads out of the state that a life has come to.
final class WaysOut {

    private static final List<Deed> USUAL = List.of(
            new Deed.Resolve(false),
            new Deed.Pay(0, false),
            new Deed.Undo(true),
            new Deed.Unfreeze(),
            new Deed.Cancel(true, true),
            new Deed.Prolong(4_000, true),
            new Deed.Prolong(30, true),
            new Deed.Count(1),
            new Deed.Wait(40_000, 0));

    private WaysOut() {}

    /// The first deed after which the status is another one; several contradictions need several resolutions.
    static Optional<Deed> of(Life life) {
        var status = life.subscription().status(life.now());
        while (life.subscription().contradictions().size() > 1) {
            life.live(new Deed.Resolve(false));
        }
        for (var deed : USUAL) {
            life.live(deed);
            if (life.subscription().status(life.now()) != status) {
                return Optional.of(deed);
            }
        }
        return Optional.empty();
    }

    /// What was left of it went to another subscription, or was given back: it is over for good.
    static boolean isElsewhere(Subscription subscription) {
        return subscription.cancellation() instanceof Cancellation.Transferred
                || SubscriptionMessage.of(subscription).charges().stream()
                        .anyMatch(charge -> charge.kind() == Charge.Kind.REFUND)
                || subscription.cancellation() instanceof Cancellation.AtOnce
                        && subscription.agreement().rules().givesBackUnusedDays();
    }
}
