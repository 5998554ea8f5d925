package io.cardea.chassis.subscribe;

import io.cardea.chassis.journal.Occasion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event, as a subscriber gets it.
///
/// @param version the aggregate's version
/// @param at business time at which it happened
public record Received<T>(
        UUID id,
        String type,
        UUID company,
        UUID aggregate,
        long version,
        Instant at,
        String actor,
        @Nullable String traceparent,
        T body) {

    /// The occasion on which its effects happen: the same company, actor and business time.
    public Occasion occasion() {
        return new Occasion(company, actor, null, at, traceparent);
    }
}
