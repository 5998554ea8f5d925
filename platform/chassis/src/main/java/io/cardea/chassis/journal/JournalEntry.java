package io.cardea.chassis.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One journal row about to be written: what happened to which version of which aggregate, on which occasion.
record JournalEntry(
        UUID id,
        Occasion occasion,
        @Nullable String topic,
        String aggregateType,
        UUID aggregate,
        long version,
        String type,
        String body,
        String feedBody) {}
