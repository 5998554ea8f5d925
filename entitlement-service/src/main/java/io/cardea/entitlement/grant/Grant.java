package io.cardea.entitlement.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An amount of a benefit that may be used in `[from, to)` (A24).
///
/// @param to null while a freeze that nobody has ended keeps the end unknown: then nothing lapses
/// @param index the period it was made for; an earlier period's grant is the older one
/// @param priority a lower one is spent first, before expiry is looked at
public record Grant(
        UUID id,
        int index,
        int amount,
        int priority,
        Instant from,
        @Nullable Instant to) {

    /// The order in which grants are spent: what expires first would be lost first; then the older, then by id.
    static final Comparator<Grant> BURN_ORDER = Comparator.comparingInt(Grant::priority)
            .thenComparing(Grant::to, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(Grant::index)
            .thenComparing(Grant::id);

    /// The instants at which it begins and, where that is known, ends.
    Stream<Instant> boundaries() {
        return Stream.concat(Stream.of(from), Stream.ofNullable(to));
    }

    public boolean validAt(Instant at) {
        return !at.isBefore(from) && !isOverAt(at);
    }

    boolean isOverAt(Instant at) {
        return to != null && !at.isBefore(to);
    }
}
