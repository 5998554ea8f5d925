package io.cardea.subscription.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The half-open range of instants [from, to).
public record Span(Instant from, Instant to) {

    /// The first instant of a date. Where the clocks skip midnight, that is the first instant that exists after it.
    public static Instant beginning(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean empty() {
        return !from.isBefore(to);
    }
}
