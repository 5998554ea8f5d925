package io.cardea.catalog.product;

import java.time.Period;

/// What is asked of spans of days, months and years: not empty, not of two signs.
final class Spans {

    /// Ten years.
    static final long LONGEST_DAYS = 3660;

    private Spans() {}

    static boolean isPossible(Period span, long mostDays) {
        return !span.isZero() && !isBackward(span) && days(span) <= mostDays;
    }

    static boolean isBackward(Period span) {
        return span.getYears() < 0 || span.getMonths() < 0 || span.getDays() < 0;
    }

    /// At least; the shortest months and years there are.
    static long days(Period span) {
        return span.toTotalMonths() / 12 * 365 + span.toTotalMonths() % 12 * 28 + span.getDays();
    }
}
