package io.cardea.identity.gate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff has made a gate do, and the last word that they gave it.
public record GateControl(Mode mode, Command command) {

    /// How the gate stands until another word comes.
    public enum Mode {
        /// It keeps to passes and rules.
        NORMAL,
        /// Nobody gets in; whoever is known gets out.
        LOCKED_DOWN,
        /// Everybody goes through, in and out, and no use is taken.
        EMERGENCY_RELEASE
    }

    /// What can be said to a gate.
    public enum Kind {
        /// Open once.
        OPEN,
        LOCK_DOWN,
        EMERGENCY_RELEASE,
        /// Be as usual again.
        RESUME
    }

    /// @param until when it is too late to open; absent for what lasts
    /// @param reason as whoever gave it said
    public record Command(
            UUID id, Kind kind, Instant at, @Nullable Instant until, String reason) {}
}
