package io.cardea.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// The half-open span `[from, to)`. One that ends before it starts contains nothing.
public record Span(Instant from, Instant to) {

    public Span {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
