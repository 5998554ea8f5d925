package io.cardea.subscription.payment;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What billing has told of one invoice and of its credit notes, in whatever order.
///
/// @param notes all that take something back of it
record GivenBack(KnownInvoice invoice, List<KnownCreditNote> notes) {

    /// The day on which the whole of it was given back, by somebody's hand in the end or in the
    /// beginning: what only follows from the subscription's own facts has done there what it
    /// should. A cancellation is one of those, and has ended access already.
    Optional<LocalDate> wholeOn() {
        List<KnownCreditNote> counted = notes.stream()
                .filter(note -> !note.isForACancellation())
                .filter(note -> note.total().currency().equals(invoice.total().currency()))
                .toList();
        return invoice.isPaid() && counted.stream().anyMatch(KnownCreditNote::isByHand) && isWhole(counted)
                ? counted.stream().map(KnownCreditNote::issuedOn).max(LocalDate::compareTo)
                : Optional.empty();
    }

    private boolean isWhole(List<KnownCreditNote> counted) {
        return counted.stream()
                        .map(KnownCreditNote::total)
                        .mapToLong(Money::amount)
                        .sum()
                >= invoice.total().amount();
    }
}
