package io.cardea.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A time of day at which nobody counts as being inside any more. No event says so: it follows from the clock.
///
/// On a day on which the clock goes back over it, the first time counts; on one on which it is left out, the time
/// after the gap.
///
/// @param zone the site's
public record DailyReset(LocalTime time, ZoneId zone) {

    public DailyReset {
        requireNonNull(time, "time");
        requireNonNull(zone, "zone");
    }

    /// The last one at or before this instant.
    public Instant lastBefore(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        Instant todays = on(today);
        return todays.isAfter(at) ? on(today.minusDays(1)) : todays;
    }

    private Instant on(LocalDate date) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
