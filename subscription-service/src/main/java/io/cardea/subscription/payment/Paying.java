package io.cardea.subscription.payment;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Contradiction;
import io.cardea.subscription.subscription.Contradiction.Why;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The decision what a payment buys.
final class Paying {

    private Paying() {}

    static Decision<Subscription, SubscriptionChange> pay(Subscription subscription, Payment payment, Instant at) {
        if (isKnown(subscription, payment)) {
            return Decision.unchanged();
        }
        var start = start(subscription, subscription.today(at));
        var doubt = doubt(subscription, payment, start, at);
        return doubt == null ? extended(subscription, payment, start, at) : review(subscription, payment, doubt, at);
    }

    private static boolean isKnown(Subscription subscription, Payment payment) {
        return subscription.purchases().paidBy(payment.invoice()) != null
                || subscription.contradictions().stream()
                        .anyMatch(contradiction -> contradiction.invoice().equals(payment.invoice()));
    }

    /// Right after what is bought. The first period does not begin before it is paid.
    private static LocalDate start(Subscription subscription, LocalDate today) {
        var day = subscription.firstUnpaidDay();
        return subscription.purchases().empty() && today.isAfter(day) ? today : day;
    }

    private static @Nullable Why doubt(Subscription subscription, Payment payment, LocalDate start, Instant at) {
        var purchases = subscription.purchases();
        var terms = subscription.agreement().terms();
        if (payment.period() < purchases.next()) {
            return Why.PAID_TWICE;
        }
        if (!terms.sells(payment.period())) {
            return Why.NOT_FOR_SALE;
        }
        if (payment.period() > purchases.next()) {
            return Why.PAID_AHEAD;
        }
        if (subscription.cancellation() != null) {
            return Why.PAID_AFTER_CANCELLATION;
        }
        if (!payment.total().equals(subscription.agreement().price())) {
            return Why.OTHER_AMOUNT;
        }
        var over = !purchases.offer(start, terms).end().isAfter(subscription.today(at));
        return over && !subscription.timeline().open() ? Why.PAID_TOO_LATE : null;
    }

    private static Decision<Subscription, SubscriptionChange> extended(
            Subscription subscription, Payment payment, LocalDate start, Instant at) {
        var paid = subscription.purchases().paid(start, subscription.agreement().terms(), payment.invoice());
        return Decision.changed(
                subscription.with(paid).at(at),
                payment.period() == 0
                        ? new SubscriptionChange.Activated(payment.period(), payment.invoice())
                        : new SubscriptionChange.Renewed(payment.period(), payment.invoice()));
    }

    private static Decision<Subscription, SubscriptionChange> review(
            Subscription subscription, Payment payment, Why why, Instant at) {
        var contradiction = new Contradiction(why, payment.invoice(), payment.period());
        return Decision.changed(subscription.with(contradiction).at(at), new SubscriptionChange.ReviewOpened(why));
    }
}
