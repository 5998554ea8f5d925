package io.cardea.billing.close;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/// The days that a close is over, local dates [from, to).
public record Days(LocalDate from, LocalDate to) {

    static Days day(LocalDate date) {
        return new Days(date, date.plusDays(1));
    }

    static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    boolean contain(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }

    boolean meet(LocalDate start, LocalDate end) {
        return start.isBefore(to) && from.isBefore(end);
    }

    Stream<LocalDate> dates() {
        return from.datesUntil(to);
    }

    /// Are all of them over on that date?
    boolean areOver(LocalDate today) {
        return !today.isBefore(to);
    }
}
