package io.cardea.billing.subscription;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A period that a subscription has: local dates [start, end) in its zone.
///
/// @param source `PAID`, `TRIAL`, `GIFTED`, `MANUAL`, `TRANSFERRED`, or what a later release adds
/// @param invoice that bought it
public record HeldPeriod(
        int index,
        LocalDate start,
        LocalDate end,
        String source,
        @Nullable UUID invoice) {

    boolean isTrial() {
        return source.equals("TRIAL");
    }
}
