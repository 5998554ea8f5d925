package io.cardea.identity.gate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a gate's device is, as gateways tell.
///
/// @param lastSeen when it last asked anything, give or take a minute; absent for never
/// @param clockAheadMillis how far its clock is ahead (negative: behind); absent where it never said its time
/// @param firmware absent where it never said
/// @param gateway the one that saw it last
/// @param acknowledged the last command of staff that it has carried out; absent for none
record GateHealth(
        UUID gate,
        @Nullable Instant lastSeen,
        @Nullable Long clockAheadMillis,
        @Nullable String firmware,
        @Nullable String gateway,
        @Nullable Acknowledged acknowledged) {

    static GateHealth unheard(UUID gate) {
        return new GateHealth(gate, null, null, null, null, null);
    }

    /// When it has carried out this command; null where it has not said so.
    @Nullable
    Instant carriedOutAt(GateControl.@Nullable Command command) {
        return command != null && acknowledged != null && acknowledged.command().equals(command.id())
                ? acknowledged.at()
                : null;
    }
}
