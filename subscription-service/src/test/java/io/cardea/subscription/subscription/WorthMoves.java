package io.cardea.subscription.subscription;

import static java.util.Objects.requireNonNull;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.timeline.Period;
import java.util.Objects;
import java.util.TreeMap;

/// Opens what is computed here to the tests of whole lives, and computes it once more in another way.
public final class WorthMoves {

    private WorthMoves() {}

    public static Subscription restored(SubscriptionMessage told) {
        return RestoredSubscription.from(told, requireNonNull(told.facts()));
    }

    /// What was asked for the days that are bought, with what their revisions added or took.
    public static long asked(Subscription subscription) {
        int next = subscription.purchases().next();
        return Charges.of(subscription).stream()
                .filter(charge -> charge.kind() == Charge.Kind.PERIOD && charge.index() < next
                        || charge.kind() == Charge.Kind.CHANGE)
                .mapToLong(charge -> charge.amount().amount())
                .sum();
    }

    /// Day by day: what each paid day cost, whether it was used, is left, or went elsewhere; less what was credited
    /// for those that went for an extension.
    public static long usedLeftAndGone(Subscription subscription) {
        long sum = 0;
        for (var period : subscription.timeline().periods()) {
            var bought = subscription.purchases().list().get(period.index());
            if (period.source() == Source.PAID && bought.worth() != null) {
                sum += dayByDay(subscription, period, bought, 0, bought.days()) - credited(bought);
            }
        }
        return sum;
    }

    /// Day by day: what the days cost that a cancellation gives back.
    public static long givenBack(Subscription subscription) {
        if (!(subscription.cancellation() instanceof Cancellation.AtOnce(var on, var _))
                || !subscription.agreementOn(on).rules().givesBackUnusedDays()) {
            return 0;
        }
        long sum = 0;
        for (var period : subscription.timeline().periods()) {
            var bought = subscription.purchases().list().get(period.index());
            if (period.source() == Source.PAID && bought.worth() != null) {
                int used = subscription.timeline().usedBefore(period, on);
                sum += dayByDay(subscription, period, bought, used, bought.given());
            }
        }
        return sum;
    }

    /// What its freezes cost.
    public static long fees(Subscription subscription) {
        var ended = subscription.cancellation() instanceof Cancellation.AtPeriodEnd ? null : subscription.cancelledOn();
        return subscription.freezes().list().stream()
                .filter(freeze ->
                        !freeze.empty() && (ended == null || freeze.start().isBefore(ended)))
                .filter(freeze -> subscription.cancellation() instanceof Cancellation.Transferred
                        || subscription.timeline().freezes().contains(freeze))
                .map(Freeze::fee)
                .filter(Objects::nonNull)
                .mapToLong(Money::amount)
                .sum();
    }

    private static long credited(Bought bought) {
        return bought.credit() == null ? 0 : bought.credit().amount();
    }

    private static long dayByDay(Subscription subscription, Period period, Bought bought, int first, int end) {
        var from = pieces(subscription, period, bought);
        long sum = 0;
        for (int day = first; day < end; day++) {
            var piece = from.floorEntry(day);
            int n = day - piece.getKey();
            int whole = bought.days() - piece.getKey();
            sum += rounded(piece.getValue(), n + 1, whole) - rounded(piece.getValue(), n, whole);
        }
        return sum;
    }

    /// What all days from some day on cost, by that day.
    private static TreeMap<Integer, Long> pieces(Subscription subscription, Period period, Bought bought) {
        var from = new TreeMap<Integer, Long>();
        from.put(0, requireNonNull(bought.worth()).amount());
        for (var revision : subscription.agreements().revisions()) {
            if (revision.reprices(period.index())) {
                var agreement = revision.agreement();
                int used = revision.index() == period.index()
                        ? subscription.timeline().usedBefore(period, requireNonNull(revision.day()))
                        : 0;
                from.put(
                        used,
                        rounded(agreement.price().amount(), bought.days() - used, revision.whole(period.index())));
            }
        }
        return from;
    }

    /// Half up.
    private static long rounded(long amount, long part, long whole) {
        return Math.floorDiv(2 * amount * part + whole, 2 * whole);
    }
}
