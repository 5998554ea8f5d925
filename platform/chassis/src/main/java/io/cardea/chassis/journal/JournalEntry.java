package io.cardea.chassis.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written of one change: the new state with the columns and the timer beside it, and the journal row
/// that says what happened on which occasion.
///
/// @param columns as a JSON object
/// @param feedBody null where partners may read all of the body
record JournalEntry(
        UUID aggregate,
        long version,
        String state,
        String columns,
        @Nullable Instant due,
        UUID id,
        @Nullable String topic,
        String type,
        Occasion occasion,
        String body,
        @Nullable String feedBody) {

    /// In the order of the statements' parameters.
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            aggregate,
            occasion.company(),
            version,
            state,
            columns,
            due,
            id,
            topic,
            type,
            occasion.actor(),
            occasion.reason(),
            occasion.at(),
            occasion.traceparent(),
            body,
            feedBody
        };
    }
}
