package io.cardea.entitlement.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// An amount of a benefit that may be used in `[from, to)` (A24).
///
/// @param index the period it was made for; an earlier period's grant is the older one
/// @param priority a lower one is spent first, before expiry is looked at
public record Grant(UUID id, int index, int amount, int priority, Instant from, Instant to) {

    /// The order in which grants are spent: what expires first would be lost first; then the older, then by id.
    static final Comparator<Grant> BURN_ORDER = Comparator.comparingInt(Grant::priority)
            .thenComparing(Grant::to)
            .thenComparingInt(Grant::index)
            .thenComparing(Grant::id);

    public boolean validAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
