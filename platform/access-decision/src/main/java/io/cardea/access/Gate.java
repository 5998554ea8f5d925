package io.cardea.access;

import java.util.UUID;

/// The gate that was asked, which way, and for how many.
///
/// @param rules what it keeps to beside what passes say
/// @param persons who go through on this one scan
public record Gate(UUID site, Status status, Direction direction, GateRules rules, int persons) {

    /// More do not come through on one scan.
    public static final int MOST_PERSONS = 50;

    /// A gate that one person asks.
    public Gate(UUID site, Status status, Direction direction, GateRules rules) {
        this(site, status, direction, rules, 1);
    }

    /// A gate that keeps to passes alone.
    public Gate(UUID site, Status status, Direction direction) {
        this(site, status, direction, GateRules.NONE);
    }

    /// Whether the gate is in use at all.
    public enum Status {
        OPEN,
        /// Nobody passes.
        CLOSED,
        /// Nobody gets in, whoever it is; the way out is as usual.
        LOCKED_DOWN,
        /// Everybody passes, both ways, known or not.
        RELEASED
    }

    /// The way somebody wants to go through.
    public enum Direction {
        IN,
        /// Leaving is refused to no known card and takes no use: a membership that ends at midnight must not lock its
        /// member in. (Emergency exits are the door's own business and never ask.)
        OUT
    }
}
