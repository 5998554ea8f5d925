package io.cardea.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An interval of a pass, as what decided is told with: `[from, to)`, or from `from` on.
public record Interval(Kind kind, Instant from, @Nullable Instant to) {

    /// What the pass calls it.
    public enum Kind {
        SPAN,
        GRACE,
        FREEZE
    }

    public static Interval span(Span span) {
        return new Interval(Kind.SPAN, span.from(), span.to());
    }

    public static Interval grace(Span grace) {
        return new Interval(Kind.GRACE, grace.from(), grace.to());
    }

    public static Interval freeze(Freeze freeze) {
        return new Interval(Kind.FREEZE, freeze.from(), freeze.to());
    }
}
