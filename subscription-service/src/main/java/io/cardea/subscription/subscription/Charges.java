package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.timeline.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every amount that should be invoiced so far, computed from the facts alone (DESIGN section 4): what is bought,
/// what is for sale next, and what changes, freezes and a cancellation make of it. Computed again, it is the same.
public final class Charges {

    private final Subscription subscription;
    private final Agreement present;
    private final Valuation valuation;

    private Charges(Subscription subscription, Agreement present) {
        this.subscription = subscription;
        this.present = present;
        this.valuation = Valuation.of(subscription);
    }

    static List<Charge> of(Subscription subscription) {
        return of(subscription, subscription.agreement());
    }

    /// The same, for somebody who takes that for the present agreement.
    public static List<Charge> of(Subscription subscription, Agreement present) {
        var charges = new Charges(subscription, present);
        return Stream.of(charges.bought(), charges.offered(), charges.changes(), charges.freezes(), charges.refund())
                .flatMap(some -> some)
                .toList();
    }

    private Stream<Charge> bought() {
        return subscription.timeline().periods().stream().flatMap(period -> {
            var price = subscription.purchases().list().get(period.index()).price();
            return Stream.ofNullable(price)
                    .map(paid -> new Charge(
                                    Charge.periodKey(period.index()),
                                    Charge.Kind.PERIOD,
                                    period.index(),
                                    period.start(),
                                    period.end(),
                                    paid,
                                    null,
                                    null)
                            .madeUpBy(subscription.agreements().in(period.index(), period.start())));
        });
    }

    private Stream<Charge> offered() {
        return subscription.offer().stream()
                .map(offer -> new Charge(
                                Charge.periodKey(offer.index()),
                                Charge.Kind.PERIOD,
                                offer.index(),
                                offer.days().start(),
                                offer.days().end(),
                                offer.price(),
                                offer.invoiceOn(),
                                null)
                        .madeUpBy(offer.agreement())
                        .under(offer.agreement(), present));
    }

    private Stream<Charge> changes() {
        return subscription.agreements().revisions().stream().flatMap(this::change);
    }

    private Stream<Charge> change(Revision revision) {
        var difference = valuation.differences().get(revision.id());
        var day = revision.day();
        return difference == null || difference.nothing() || day == null
                ? Stream.empty()
                : Stream.of(new Charge(
                                "change/" + revision.id(),
                                Charge.Kind.CHANGE,
                                revision.index(),
                                day,
                                endOf(revision, day),
                                difference,
                                day,
                                null)
                        .under(revision.agreement(), present));
    }

    private Stream<Charge> freezes() {
        return subscription.freezes().list().stream().filter(this::isCharged).flatMap(this::fee);
    }

    /// One that begins before everything ends. Days that went elsewhere later were frozen until then.
    private boolean isCharged(Freeze freeze) {
        return switch (subscription.cancellation()) {
            case Cancellation.AtOnce(LocalDate on, String _) ->
                counts(freeze) && freeze.start().isBefore(on);
            case Cancellation.Transferred transferred ->
                !freeze.empty() && freeze.start().isBefore(transferred.on());
            case Cancellation.AtPeriodEnd _ -> counts(freeze);
            case null -> counts(freeze);
        };
    }

    private boolean counts(Freeze freeze) {
        return subscription.timeline().freezes().contains(freeze);
    }

    private Stream<Charge> fee(Freeze freeze) {
        return Stream.ofNullable(freeze.fee())
                .filter(fee -> !fee.nothing())
                .map(fee -> new Charge(
                                "freeze/" + freeze.id(),
                                Charge.Kind.FREEZE,
                                periodOf(freeze.start()),
                                freeze.start(),
                                freeze.days()
                                        .map(days -> days.end())
                                        .orElse(freeze.start().plusDays(1)),
                                fee,
                                freeze.start(),
                                null)
                        .under(subscription.agreementOn(freeze.start()), present));
    }

    private Stream<Charge> refund() {
        return subscription.cancellation() instanceof Cancellation.AtOnce(LocalDate on, String _)
                        && subscription.agreementOn(on).rules().givesBackUnusedDays()
                ? refund(on).stream()
                : Stream.empty();
    }

    private Optional<Charge> refund(LocalDate on) {
        Money left = valuation.leftFrom(on);
        return left.nothing()
                ? Optional.empty()
                : Optional.of(new Charge(
                        Charge.CANCELLATION,
                        Charge.Kind.REFUND,
                        periodOf(on),
                        on,
                        endOf(on),
                        left.negated(),
                        on,
                        null));
    }

    private int periodOf(LocalDate date) {
        return subscription
                .timeline()
                .at(date)
                .map(period -> period.index())
                .orElseGet(() -> Math.max(0, subscription.purchases().next() - 1));
    }

    /// What is bought later costs the new price anyway, so the end of the last period that was bought before.
    private LocalDate endOf(Revision revision, LocalDate day) {
        Integer until = revision.repricedUntil();
        return until == null
                ? endOf(day)
                : after(day, boughtUntil(subscription.timeline().periods().get(until - 1)));
    }

    /// The end of its days as they were bought, wherever some of them went since.
    private LocalDate boughtUntil(Period period) {
        int days = subscription.purchases().list().get(period.index()).days();
        return subscription.timeline().gaps().lay(period.countsFrom(), days);
    }

    private LocalDate endOf(LocalDate from) {
        return after(from, subscription.firstUnpaidDay());
    }

    /// A day at least, also where an open freeze keeps the end from moving on.
    private static LocalDate after(LocalDate from, LocalDate end) {
        return end.isAfter(from) ? end : from.plusDays(1);
    }
}
