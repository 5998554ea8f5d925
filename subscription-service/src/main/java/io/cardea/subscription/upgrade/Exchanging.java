package io.cardea.subscription.upgrade;

import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Ending;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.terms.Agreement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked of a product that takes the place of another.
public final class Exchanging {

    private Exchanging() {}

    /// Why it cannot: it is not sold, or over by then, or in another currency, or one of the two has no end.
    ///
    /// @param from the first day on which it would hold
    public static Optional<Refusal> impossible(
            Subscription subscription, Agreement present, Product wanted, LocalDate from) {
        return Stream.of(
                        withdrawn(wanted),
                        over(wanted.agreement(), from),
                        currency(present, wanted.agreement()),
                        endless(subscription, present),
                        endless(subscription, wanted.agreement()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Why a member cannot have it before a commitment is over: it would be a way around that. Staff may let them.
    ///
    /// @param from the first day on which it would hold
    public static Optional<Refusal> committed(
            Subscription subscription, Product wanted, LocalDate from, boolean byStaff) {
        return Standing.committed(subscription, from, byStaff).filter(_ -> !keepsThePromise(subscription, wanted));
    }

    /// Why it cannot have the days that are left: its price is for all of its units together, and these days are fewer.
    /// What is prepaid for as long already may become it.
    public static Optional<Refusal> prepaid(Agreement present, Product wanted) {
        var agreement = wanted.agreement();
        return agreement.prepaid() == null || present.prepaid() != null && !isLonger(agreement, present)
                ? Optional.empty()
                : Optional.of(new ProductRefusal.IsPrepaid(agreement.product(), agreement.key()));
    }

    private static boolean isLonger(Agreement wanted, Agreement present) {
        var anyDay = LocalDate.EPOCH;
        return anyDay.plus(wanted.terms().length())
                .isAfter(anyDay.plus(present.terms().length()));
    }

    private static boolean keepsThePromise(Subscription subscription, Product wanted) {
        var until = Ending.committedUntil(subscription);
        var then = Ending.committedUntil(subscription, wanted.agreement().terms());
        return until == null || then != null && !then.isBefore(until);
    }

    private static Optional<Refusal> withdrawn(Product wanted) {
        var agreement = wanted.agreement();
        return wanted.onSale()
                ? Optional.empty()
                : Optional.of(new ProductRefusal.Withdrawn(agreement.product(), agreement.key()));
    }

    private static Optional<Refusal> over(Agreement wanted, LocalDate from) {
        var until = wanted.terms().until();
        return until == null || from.isBefore(until)
                ? Optional.empty()
                : Optional.of(new ProductRefusal.Over(wanted.product(), from, until));
    }

    private static Optional<Refusal> currency(Agreement present, Agreement wanted) {
        var from = present.price().currency();
        var to = wanted.price().currency();
        return from.equals(to) ? Optional.empty() : Optional.of(new ProductRefusal.CurrencyDiffers(from, to));
    }

    private static Optional<Refusal> endless(Subscription subscription, Agreement agreement) {
        return agreement.terms().endlessness() == null
                ? Optional.empty()
                : Optional.of(
                        new SubscriptionRefusal.NotChangeable(subscription.id(), SubscriptionRefusal.Because.ENDLESS));
    }
}
