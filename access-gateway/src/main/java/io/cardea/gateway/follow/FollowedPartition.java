package io.cardea.gateway.follow;

import io.cardea.gateway.freshness.PartitionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One partition while it is followed: what stood in the store at the start, and how far it is now.
final class FollowedPartition {

    private final Position start;
    private PartitionState state;

    FollowedPartition(Position start) {
        this.start = start;
        this.state = PartitionState.restored(Math.max(start.next(), 0), start.complete(), start.lowWater());
    }

    /// Where to go on, or [Position#BEGINNING].
    long storedNext() {
        return start.next();
    }

    int reading() {
        return start.reading();
    }

    PartitionState state() {
        return state;
    }

    void become(PartitionState next) {
        state = next;
    }

    /// The state as the store keeps it.
    Position positionAt(PartitionState at) {
        return new Position(start.topicId(), start.reading(), at.position(), at.complete(), at.lowWater());
    }

    /// The same state after one more record.
    ///
    /// @param lowWater what the record says, if it is a heartbeat
    static PartitionState after(PartitionState before, long offset, @Nullable Instant lowWater) {
        PartitionState next = before.advancedTo(offset + 1);
        return lowWater == null ? next : next.heard(lowWater);
    }
}
