package io.cardea.subscription.facts;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a subscription is at home: its dates turn into instants there, whichever gate is asked.
///
/// @param site absent when it belongs to the company as a whole
/// @param zone the present one
/// @param earlier the zones before it, the latest first; a boundary that has passed stays where it was
public record Home(@Nullable UUID site, ZoneId zone, List<Earlier> earlier) {

    /// @param until the first date that no longer begins by this zone
    public record Earlier(ZoneId zone, LocalDate until) {}

    public Home {
        earlier = List.copyOf(Objects.requireNonNullElse(earlier, List.of()));
    }

    public Home(@Nullable UUID site, ZoneId zone) {
        this(site, zone, List.of());
    }

    /// The first instant of a date, by the zone that held when it began. Never earlier than that of a date before it,
    /// even where a site moved across the date line.
    public Instant beginning(LocalDate date) {
        var began = Span.beginning(date, zone);
        for (var zoned : earlier) {
            if (date.isBefore(zoned.until())) {
                began = Span.beginning(date, zoned.zone());
            } else {
                var before = Span.beginning(zoned.until().minusDays(1), zoned.zone());
                return began.isBefore(before) ? before : began;
            }
        }
        return began;
    }

    /// From the first instant of the first day to the first instant of the day after the last.
    public Span span(Days days) {
        return new Span(beginning(days.start()), beginning(days.end()));
    }

    /// The date here at an instant. It never goes back: until the first date in a new zone has begun, it is the last
    /// one in the old zone.
    public LocalDate today(Instant at) {
        if (earlier.isEmpty() || !at.isBefore(beginning(earlier.getFirst().until()))) {
            return at.atZone(zone).toLocalDate();
        }
        var left = earlier.getFirst();
        var then = new Home(site, left.zone(), earlier.subList(1, earlier.size())).today(at);
        return then.isBefore(left.until()) ? then : left.until().minusDays(1);
    }

    /// The same home in another zone, for all dates that begin after this instant.
    public Home movedTo(ZoneId next, Instant at) {
        if (next.equals(zone)) {
            return this;
        }
        var left = new Earlier(zone, today(at).plusDays(1));
        return new Home(
                site, next, Stream.concat(Stream.of(left), earlier.stream()).toList());
    }
}
