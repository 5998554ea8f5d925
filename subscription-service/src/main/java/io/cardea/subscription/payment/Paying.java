package io.cardea.subscription.payment;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Contradiction.Why;
import io.cardea.subscription.subscription.Beginning;
import io.cardea.subscription.subscription.Offer;
import io.cardea.subscription.subscription.Offering;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decision what a payment buys.
public final class Paying {

    private Paying() {}

    /// What the subscription is once that is paid.
    public static Decision<Subscription, SubscriptionChange> pay(
            Subscription subscription, Payment payment, Instant at) {
        if (isKnown(subscription, payment)) {
            return Decision.unchanged();
        }
        var beginning = Beginning.of(subscription, subscription.today(at));
        var offer = Offering.paid(subscription, beginning.start());
        var doubt = doubt(subscription, payment, offer);
        return doubt == null
                ? Buying.buy(subscription, offer.orElseThrow(), beginning, payment.invoice(), at)
                : review(subscription, payment, doubt, at);
    }

    private static boolean isKnown(Subscription subscription, Payment payment) {
        return subscription.purchases().paidBy(payment.invoice()) != null
                || subscription.dismissed().contains(payment.invoice())
                || subscription.contradictions().stream()
                        .anyMatch(contradiction -> contradiction.invoice().equals(payment.invoice()));
    }

    private static @Nullable Why doubt(Subscription subscription, Payment payment, Optional<Offer> offer) {
        int next = subscription.purchases().next();
        if (payment.period() < next) {
            return Why.PAID_TWICE;
        }
        if (!Offering.goesOn(subscription)) {
            return Why.PAID_AFTER_CANCELLATION;
        }
        if (offer.isEmpty()) {
            return Why.NOT_FOR_SALE;
        }
        if (payment.period() > next) {
            return Why.PAID_AHEAD;
        }
        return payment.total().equals(offer.get().price()) ? null : Why.OTHER_AMOUNT;
    }

    private static Decision<Subscription, SubscriptionChange> review(
            Subscription subscription, Payment payment, Why why, Instant at) {
        var contradiction = new Contradiction(why, payment.invoice(), payment.period(), payment.total());
        return Decision.changed(
                subscription.draft().doubted(contradiction).at(at), new SubscriptionChange.ReviewOpened(why));
    }
}
