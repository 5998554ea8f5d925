package io.cardea.gateway.follow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a partition is applied, as it stands in the store.
///
/// @param topicId the topic that the offset belongs to
/// @param reading which reading of a topic of this name it is; entries of the copy are marked with it
/// @param next the offset of the next record to apply, or [#BEGINNING]
/// @param complete whether the copy of this partition was ever whole
/// @param lowWater of the last heartbeat
record Position(
        UUID topicId,
        int reading,
        long next,
        boolean complete,
        @Nullable Instant lowWater) {

    /// Nothing is applied: read from wherever the partition begins.
    static final long BEGINNING = -1;
}
