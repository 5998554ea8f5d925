package io.cardea.gateway.copy;

import io.cardea.access.DailyReset;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a site says of one of its zones.
///
/// @param capacity how many may be in it; null: as its gates say
/// @param entriesLast how long an entry counts when its exit was not seen; null: as its gates say
/// @param daily when nobody counts as being inside any more; null: never by the clock
/// @param reset the last one of an operator; what was decided before its id does not count; null where there was none
public record HeldZone(
        String name,
        @Nullable Integer capacity,
        @Nullable Duration entriesLast,
        @Nullable DailyReset daily,
        @Nullable UUID reset) {}
