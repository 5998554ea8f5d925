package io.cardea.gateway.zone;

import io.cardea.gateway.copy.HeldZone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Before what nothing counts any more in a scope.
///
/// @param reset of an operator: its id stands between those of the decisions before and after it
/// @param since when the daily reset was last; business time
record Floor(@Nullable UUID reset, @Nullable Instant since) {

    static final Floor NONE = new Floor(null, null);

    static Floor of(@Nullable HeldZone zone, Instant at) {
        return zone == null
                ? NONE
                : new Floor(
                        zone.reset(), zone.daily() == null ? null : zone.daily().lastBefore(at));
    }

    /// The same where another reset was said, unless it was before.
    Floor after(UUID other) {
        return reset != null && Seen.compare(other, reset) < 0 ? this : new Floor(other, since);
    }

    boolean forgets(UUID decision, Instant at) {
        return (reset != null && Seen.compare(decision, reset) < 0) || (since != null && at.isBefore(since));
    }
}
