package io.cardea.gateway.list;

import io.cardea.access.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The days that a list speaks of. Whole ones, so that lists of one day differ in nothing but what
/// has happened.
record ListWindow(long day, Duration horizon) {

    static ListWindow at(Instant now, Duration horizon) {
        return new ListWindow(day(now), horizon);
    }

    /// As it was for a list of that day.
    ListWindow ofDay(long earlier) {
        return new ListWindow(earlier, horizon);
    }

    /// At least as far as the horizon, from any instant of the day.
    Span span() {
        Instant from = start(day);
        return new Span(
                from, start(day(from.plus(Duration.ofDays(1)).plus(horizon).minusNanos(1)) + 1));
    }

    private static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    private static Instant start(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
