package io.cardea.subscription.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

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

    public boolean overlaps(Days other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// The part of it that lies before `date`.
    public Days until(LocalDate date) {
        var last = date.isBefore(end) ? date : end;
        return new Days(start, last.isBefore(start) ? start : last);
    }

    /// The part of it that lies in those days.
    public Days within(Days other) {
        var first = start.isBefore(other.start) ? other.start : start;
        var last = end.isBefore(other.end) ? end : other.end;
        return new Days(first, last.isBefore(first) ? first : last);
    }
}
