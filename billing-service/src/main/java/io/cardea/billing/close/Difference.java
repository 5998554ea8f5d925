package io.cardea.billing.close;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One difference between the sides.
///
/// @param key the same, whenever the same difference is found
/// @param subscription absent where the provider's payment is none of ours
/// @param explanation absent while nobody has explained it
record Difference(
        String key,
        DifferenceClass kind,
        @Nullable UUID subscription,
        String text,
        @Nullable Explanation explanation) {

    /// @param by `facts`, or who explained it: `staff:<id>`
    /// @param at business time
    record Explanation(String text, String by, Instant at) {}

    boolean isOpen() {
        return explanation == null && !kind.isExplainedByFacts();
    }

    Difference explained(Explanation by) {
        return new Difference(key, kind, subscription, text, by);
    }
}
