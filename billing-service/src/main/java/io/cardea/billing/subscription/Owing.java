package io.cardea.billing.subscription;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what a subscription owes, and what is to be given back.
final class Owing {

    private Owing() {}

    /// What should be invoiced.
    static Stream<Owed> charged(SubscriptionRecord.State state) {
        return of(state).filter(owed -> !owed.amount().negative());
    }

    /// What should be credited.
    static Stream<Owed> givenBack(SubscriptionRecord.State state) {
        return of(state).filter(owed -> owed.amount().negative());
    }

    /// The charges for days that are among these now. They may have been others when they were paid:
    /// freezes move them.
    static Set<String> overlapping(SubscriptionRecord.State state, Owed of) {
        return state.told().stream()
                .filter(charge -> !charge.amount().negative() && isAmong(state, charge, of))
                .map(SubscriptionRecord.Charge::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Some of the same days; or of the same period, if nothing of that is left here; or of one that
    /// ended for it, as an extension has it.
    private static boolean isAmong(SubscriptionRecord.State state, SubscriptionRecord.Charge charge, Owed of) {
        return charge.index() == of.periodIndex()
                // What a cancellation gives back is of all periods from its own on.
                || charge.index() > of.periodIndex() && of.isRefund()
                || charge.index() < of.periodIndex() && state.wentOn(charge.index())
                || charge.start().isBefore(of.end()) && of.start().isBefore(charge.end());
    }

    private static Stream<Owed> of(SubscriptionRecord.State state) {
        return state.charges() == null
                ? ofFirstRelease(state)
                : state.charges().stream()
                        .filter(charge -> isOpen(state, charge))
                        .map(charge -> timed(state, owed(charge)));
    }

    /// What follows a trial is invoiced before the trial is over, so that there is time to pay; a card needs none.
    private static Owed timed(SubscriptionRecord.State state, Owed owed) {
        return owed.isPeriod() && state.isOnTrial() ? owed.chargedOnItsDay() : owed;
    }

    /// A period that is bought was paid by some invoice, perhaps by that of another period (a person may
    /// have decided so): only the one that is for sale is owed.
    private static boolean isOpen(SubscriptionRecord.State state, SubscriptionRecord.Charge charge) {
        return !charge.kind().equals(Owed.PERIOD)
                || state.next() != null && state.next().index() == charge.index();
    }

    static Owed owed(SubscriptionRecord.Charge charge) {
        return new Owed(
                charge.key(),
                charge.kind(),
                charge.index(),
                charge.start(),
                charge.end(),
                charge.amount(),
                charge.invoiceOn(),
                charge.sold(),
                charge.prepaid(),
                null);
    }

    /// Then only periods were owed: the first at once, each other on its first day.
    private static Stream<Owed> ofFirstRelease(SubscriptionRecord.State state) {
        return Stream.ofNullable(state.next())
                .filter(next -> !state.status().equals("CANCELLED") && !endsBy(state, next.start()))
                .map(next -> new Owed(
                        Owed.periodKey(next.index()),
                        Owed.PERIOD,
                        next.index(),
                        next.start(),
                        next.end(),
                        state.price(),
                        state.status().equals("PENDING") && next.index() == 0 ? null : next.start(),
                        null));
    }

    private static boolean endsBy(SubscriptionRecord.State state, LocalDate date) {
        var on = state.cancelledOn();
        return on != null && !on.isAfter(date);
    }
}
