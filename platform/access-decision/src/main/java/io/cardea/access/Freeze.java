package io.cardea.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pause `[from, to)`, or from `from` on while nobody has ended it.
public record Freeze(Instant from, @Nullable Instant to) {

    public boolean contains(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
