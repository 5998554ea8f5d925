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
/// @param acknowledged the last command of staff that it has carried out; null where there was none
public record Health(
        UUID gate,
        UUID company,
        Instant lastSeen,
        @Nullable Duration clockAhead,
        @Nullable String firmware,
        @Nullable Acknowledged acknowledged) {

    /// One that was seen, and nothing more.
    public static Health seen(UUID gate, UUID company, Instant at) {
        return new Health(gate, company, at, null, null, null);
    }

    /// One that has carried out a command.
    public static Health carriedOut(UUID gate, UUID company, Acknowledged acknowledged) {
        return new Health(gate, company, acknowledged.at(), null, null, acknowledged);
    }

    /// The same after something newer, or older, was heard.
    Health and(Health other) {
        Health newer = other.lastSeen.isBefore(lastSeen) ? this : other;
        Health older = newer == this ? other : this;
        return new Health(
                gate,
                company,
                newer.lastSeen,
                newer.clockAhead == null ? older.clockAhead : newer.clockAhead,
                newer.firmware == null ? older.firmware : newer.firmware,
                newer.acknowledged == null ? older.acknowledged : newer.acknowledged);
    }
}
