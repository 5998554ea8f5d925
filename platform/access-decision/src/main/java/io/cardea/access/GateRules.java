package io.cardea.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a gate keeps to beside what passes say. Rules hold for the way in only.
///
/// @param opening null: always
/// @param passback null: none
/// @param capacity how many may be in the zone behind the gate; null: any number
/// @param rotatingOnly whether numbers and pictures that stay as they are let nobody in; whoever reads what was shown
///     keeps to it
public record GateRules(
        @Nullable OpeningHours opening,
        @Nullable Passback passback,
        @Nullable Integer capacity,
        boolean rotatingOnly) {

    /// A gate that keeps to passes alone.
    public static final GateRules NONE = new GateRules(null, null, null);

    /// Rules for whatever was shown.
    public GateRules(@Nullable OpeningHours opening, @Nullable Passback passback, @Nullable Integer capacity) {
        this(opening, passback, capacity, false);
    }

    private static final Duration WITHOUT_AN_EXIT = Duration.ofHours(12);

    /// How long somebody counts as being inside when no exit was seen.
    public Duration entriesCountFor() {
        return passback != null && passback.kind() == Passback.Kind.IN_OUT ? passback.within() : WITHOUT_AN_EXIT;
    }

    /// The same where no more than that may be inside; null: as many as before.
    public GateRules atMost(@Nullable Integer other) {
        return other == null || (capacity != null && capacity <= other)
                ? this
                : new GateRules(opening, passback, other, rotatingOnly);
    }

    /// Whether it must be known who is inside.
    public boolean looksAtPresence() {
        return passback != null || capacity != null;
    }
}
