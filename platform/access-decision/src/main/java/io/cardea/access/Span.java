package io.cardea.access;

import java.time.Instant;

/// The half-open span `[from, to)`. One that ends before it starts contains nothing.
public record Span(Instant from, Instant to) {

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
