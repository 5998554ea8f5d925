package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bought days as they lie on the calendar, the freezes inside them included: [start, end) in dates of the home zone.
public record Period(
        int index,
        LocalDate start,
        LocalDate end,
        Source source,
        @Nullable UUID invoice) {

    public Days days() {
        return new Days(start, end);
    }
}
