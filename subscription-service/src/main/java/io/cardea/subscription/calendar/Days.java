package io.cardea.subscription.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.ZoneId;

/// The half-open range of local dates [start, end). It may be empty, never negative.
public record Days(LocalDate start, LocalDate end) {

    public Days {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("%s lies before %s".formatted(end, start));
        }
    }

    /// The `count` days from `start` on.
    public static Days from(LocalDate start, long count) {
        return new Days(start, start.plusDays(count));
    }

    /// How many dates there are; hours are never counted, so a day of 23 or 25 hours is one day.
    public int count() {
        return Math.toIntExact(DAYS.between(start, end));
    }

    public boolean isEmpty() {
        return start.equals(end);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    /// The part of it that lies before `date`.
    public Days until(LocalDate date) {
        var last = date.isBefore(end) ? date : end;
        return new Days(start, last.isBefore(start) ? start : last);
    }

    /// From the first instant of the first day to the first instant of the day after the last.
    public Span in(ZoneId zone) {
        return new Span(Span.beginning(start, zone), Span.beginning(end, zone));
    }
}
