package io.cardea.entitlement.explanation;

import io.cardea.access.Freeze;
import io.cardea.access.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An interval of the pass that decided: `[from, to)`, or from `from` on.
record Interval(Kind kind, Instant from, @Nullable Instant to) {

    /// What the pass calls it.
    enum Kind {
        SPAN,
        GRACE,
        FREEZE
    }

    static Interval span(Span span) {
        return new Interval(Kind.SPAN, span.from(), span.to());
    }

    static Interval grace(Span grace) {
        return new Interval(Kind.GRACE, grace.from(), grace.to());
    }

    static Interval freeze(Freeze freeze) {
        return new Interval(Kind.FREEZE, freeze.from(), freeze.to());
    }
}
