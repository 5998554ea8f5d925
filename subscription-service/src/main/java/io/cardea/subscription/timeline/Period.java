package io.cardea.subscription.timeline;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Source;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bought days as they lie on the calendar, the freezes inside them included: [start, end) in dates of the home zone.
///
/// @param count how many of them were bought and stayed
/// @param countsFrom the first day that can count; later than `start` only while the first use is awaited
public record Period(
        int index,
        LocalDate start,
        LocalDate end,
        Source source,
        @Nullable UUID invoice,
        int count,
        LocalDate countsFrom) {

    public Days days() {
        return new Days(start, end);
    }
}
