package io.cardea.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pause `[from, to)`, or from `from` on while nobody has ended it.
public record Freeze(Instant from, @Nullable Instant to) {

    public Freeze {
        requireNonNull(from, "from");
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
