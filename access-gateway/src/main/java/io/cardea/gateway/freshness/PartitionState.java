package io.cardea.gateway.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One partition, as the consumer goes through it.
///
/// @param position the offset of the next record to apply
/// @param target the end of the partition when the consumer connected; null before that, in this process
/// @param complete whether the copy was ever whole: read to such an end, and a heartbeat seen
/// @param lowWater the low-water time of the last heartbeat
public record PartitionState(
        long position,
        @Nullable Long target,
        boolean complete,
        @Nullable Instant lowWater) {

    /// Nothing is known of it yet.
    public static final PartitionState NEW = new PartitionState(0, null, false, null);

    /// As it comes from the disk.
    public static PartitionState restored(long position, boolean complete, @Nullable Instant lowWater) {
        return new PartitionState(position, null, complete, lowWater);
    }

    /// The consumer has connected and asked for the end.
    public PartitionState connected(long end) {
        return new PartitionState(position, end, complete, lowWater).judged();
    }

    /// Everything before this offset is applied.
    public PartitionState advancedTo(long next) {
        return new PartitionState(next, target, complete, lowWater).judged();
    }

    /// A heartbeat was applied. Low-water times never go back.
    public PartitionState heard(Instant heartbeat) {
        Instant latest = lowWater == null || lowWater.isBefore(heartbeat) ? heartbeat : lowWater;
        return new PartitionState(position, target, complete, latest).judged();
    }

    /// The topic is another one now, and is read from its beginning. What was whole stays so: nothing was forgotten.
    public PartitionState restarted() {
        return new PartitionState(0, null, complete, lowWater);
    }

    /// Whether everything is applied that was there when the consumer connected.
    public boolean caughtUp() {
        return target != null && position >= target;
    }

    private PartitionState judged() {
        return complete || !caughtUp() || lowWater == null
                ? this
                : new PartitionState(position, target, true, lowWater);
    }
}
