package io.cardea.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Keeps one card from letting several people in.
///
/// @param within how long after an entry it keeps somebody out; with [Kind#IN_OUT] how long an entry counts when its
///     exit was never seen
/// @param soft whether it only flags whom it would keep out
public record Passback(Kind kind, Duration within, boolean soft) {

    public Passback {
        requireNonNull(kind, "kind");
        requireNonNull(within, "within");
    }

    /// One that keeps out.
    public Passback(Kind kind, Duration within) {
        this(kind, within, false);
    }

    /// What counts as having come in before.
    public enum Kind {
        /// An entry at the same gate.
        TIMED_AT_GATE,
        /// An entry at any gate into the same zone.
        TIMED_IN_ZONE,
        /// An entry into the zone without an exit.
        IN_OUT
    }

    boolean isAgainst(@Nullable Presence presence, Instant at) {
        if (presence == null || !at.isBefore(presence.enteredAt().plus(within))) {
            return false;
        }
        return switch (kind) {
            case TIMED_AT_GATE, TIMED_IN_ZONE -> true;
            case IN_OUT -> presence.inside();
        };
    }
}
