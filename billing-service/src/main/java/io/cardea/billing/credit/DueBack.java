package io.cardea.billing.credit;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An amount that a subscription's facts give back.
///
/// @param charge its key, which names it within the subscription for good
/// @param start the first local date that it is for, in the subscription's zone
/// @param end the local date after the last
/// @param amount positive
/// @param creditOn from which local date on it is to be credited; at once when absent
/// @param daysOf the charges some of whose days these are, wherever a freeze has moved them since they
///     were paid
/// @param joined the charges that changes join to those: what was given back before may have come from them
public record DueBack(
        String charge,
        LocalDate start,
        LocalDate end,
        Money amount,
        String text,
        @Nullable LocalDate creditOn,
        Set<String> daysOf,
        Set<String> joined) {

    public DueBack {
        daysOf = daysOf == null ? Set.of() : Set.copyOf(daysOf);
        joined = joined == null ? Set.of() : Set.copyOf(joined);
    }

    /// Days that nobody knows to be anywhere else than when they were paid.
    public DueBack(
            String charge, LocalDate start, LocalDate end, Money amount, String text, @Nullable LocalDate creditOn) {
        this(charge, start, end, amount, text, creditOn, Set.of(), Set.of());
    }

    /// The same, as days of these charges.
    public DueBack ofDaysOf(Set<String> charges) {
        return new DueBack(charge, start, end, amount, text, creditOn, charges, joined);
    }

    /// The same, where changes join these charges to its days.
    public DueBack joinedTo(Set<String> charges) {
        return new DueBack(charge, start, end, amount, text, creditOn, daysOf, charges);
    }

    /// The same, over another amount.
    public DueBack over(Money other) {
        return new DueBack(charge, start, end, other, text, creditOn, daysOf, joined);
    }

    /// Is it to be credited by that date?
    public boolean isDue(LocalDate today) {
        return creditOn == null || !creditOn.isAfter(today);
    }
}
