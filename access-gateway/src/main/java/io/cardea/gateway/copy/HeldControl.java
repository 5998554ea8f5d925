package io.cardea.gateway.copy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff has made a gate do, and the last word that they gave it.
///
/// @param command the last word's id
/// @param kind what it says, as the contract names it; null where that came after us
/// @param at business time
/// @param until when it is too late for it; null for what lasts
public record HeldControl(
        Mode mode,
        UUID command,
        @Nullable Kind kind,
        Instant at,
        @Nullable Instant until,
        String reason) {

    /// How the gate stands.
    public enum Mode {
        NORMAL,
        LOCKED_DOWN,
        EMERGENCY_RELEASE
    }

    /// What can be said to a gate.
    public enum Kind {
        OPEN,
        LOCK_DOWN,
        EMERGENCY_RELEASE,
        RESUME
    }

    /// Whether there is still something to do about the last word.
    public boolean countsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
