package io.cardea.gateway.health;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of one gate's device.
///
/// @param lastSeen when it last asked anything, in real time
/// @param clockAhead how much its clock is ahead; null where it never said its time
/// @param firmware null where it never said
public record Health(
        UUID gate,
        UUID company,
        Instant lastSeen,
        @Nullable Duration clockAhead,
        @Nullable String firmware) {

    /// The same after something newer, or older, was heard.
    Health and(Health other) {
        Health newer = other.lastSeen.isBefore(lastSeen) ? this : other;
        Health older = newer == this ? other : this;
        return new Health(
                gate,
                company,
                newer.lastSeen,
                newer.clockAhead == null ? older.clockAhead : newer.clockAhead,
                newer.firmware == null ? older.firmware : newer.firmware);
    }
}
