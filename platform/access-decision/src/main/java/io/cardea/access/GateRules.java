package io.cardea.access;

import org.jspecify.annotations.Nullable;

/// What a gate keeps to beside what passes say. Rules hold for the way in only.
///
/// @param opening null: always
/// @param passback null: none
/// @param capacity how many may be in the zone behind the gate; null: any number
public record GateRules(
        @Nullable OpeningHours opening,
        @Nullable Passback passback,
        @Nullable Integer capacity) {

    /// A gate that keeps to passes alone.
    public static final GateRules NONE = new GateRules(null, null, null);

    /// Whether it must be known who is inside.
    public boolean looksAtPresence() {
        return passback != null || capacity != null;
    }
}
