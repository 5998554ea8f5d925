package io.cardea.subscription.freeze;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Freezes;
import java.time.LocalDate;
import java.util.Optional;

/// How many days of a calendar year may be frozen, and how many are.
///
/// @param most in one year
record FreezeAllowance(int most) {

    private static final int LONGEST_YEAR = 366;

    /// The first year in which these freezes take more days than allowed.
    Optional<Integer> exceededBy(Freezes freezes, Days wanted) {
        for (int year = wanted.start().getYear(); year <= wanted.end().getYear(); year++) {
            if (frozenIn(year, freezes) > most) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    /// How many days of that year are frozen.
    static int frozenIn(int year, Freezes freezes) {
        var whole = new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        return freezes.list().stream()
                .flatMap(freeze -> freeze.days().stream())
                .mapToInt(days -> days.within(whole).count())
                .sum();
    }

    /// The day on which an open freeze from this one on has to end; absent where it need not.
    Optional<LocalDate> endOfOpen(LocalDate from, Freezes others) {
        if (most >= LONGEST_YEAR) {
            return Optional.empty();
        }
        var date = from;
        while (leftOn(date, from, others) > 0) {
            date = date.plusDays(1);
        }
        return Optional.of(date);
    }

    /// What is left of the year's allowance on a date, when all days since `from` are frozen.
    private int leftOn(LocalDate date, LocalDate from, Freezes others) {
        int year = date.getYear();
        var begun = from.getYear() == year ? from : LocalDate.of(year, 1, 1);
        var frozen = others.list().stream()
                .flatMap(freeze -> freeze.days().stream())
                .mapToInt(days -> days.within(new Days(begun, date)).count())
                .sum();
        return most - frozenIn(year, others) - new Days(begun, date).count() + frozen;
    }
}
