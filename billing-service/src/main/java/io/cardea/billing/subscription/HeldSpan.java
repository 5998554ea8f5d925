package io.cardea.billing.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Local dates [start, end) on which a gate may open.
public record HeldSpan(LocalDate start, LocalDate end) {

    /// A day counts if any moment of it does.
    static HeldSpan of(Instant from, Instant to, ZoneId zone) {
        return new HeldSpan(
                LocalDate.ofInstant(from, zone),
                LocalDate.ofInstant(to.minusNanos(1), zone).plusDays(1));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    public boolean meets(LocalDate from, LocalDate to) {
        return start.isBefore(to) && from.isBefore(end);
    }

    /// What of it is before that date.
    @Nullable
    HeldSpan until(@Nullable LocalDate date) {
        if (date == null || !date.isBefore(end)) {
            return this;
        }
        return date.isAfter(start) ? new HeldSpan(start, date) : null;
    }
}
