package io.cardea.gateway.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What all partitions together say of the copy. From it and an instant follows the freshness, without any event.
///
/// @param complete whether every partition was read to its end once, with a heartbeat
/// @param caughtUp whether every partition is read to the end it had when this process connected
/// @param asOf the oldest low-water time
public record CopyState(
        boolean complete, boolean caughtUp, @Nullable Instant asOf) {

    /// A heartbeat comes every second; one that is older than this is missed.
    static final Duration HEARTBEAT_MISSED = Duration.ofSeconds(5);

    /// Before anything is known.
    public static final CopyState NOTHING = new CopyState(false, false, null);

    /// @param allTopicsExist false while one that is needed has never been seen
    public static CopyState of(Collection<PartitionState> partitions, boolean allTopicsExist) {
        boolean complete = allTopicsExist && !partitions.isEmpty();
        boolean caughtUp = complete;
        Instant asOf = null;
        for (PartitionState partition : partitions) {
            complete &= partition.complete();
            caughtUp &= partition.caughtUp();
            Instant lowWater = partition.lowWater();
            if (lowWater != null && (asOf == null || lowWater.isBefore(asOf))) {
                asOf = lowWater;
            }
        }
        return new CopyState(complete, caughtUp, complete ? asOf : null);
    }

    /// The freshness at this instant of the real clock, for a site that accepts a copy up to this age.
    public Freshness at(Instant now, Duration maxOffline) {
        return new Freshness(stateAt(now, maxOffline), asOf);
    }

    private Freshness.State stateAt(Instant now, Duration maxOffline) {
        if (!complete || asOf == null) {
            return Freshness.State.COLD;
        }
        Duration age = Duration.between(asOf, now);
        if (age.compareTo(maxOffline) > 0) {
            return Freshness.State.EXPIRED;
        }
        if (!caughtUp) {
            return Freshness.State.WARM;
        }
        return age.compareTo(HEARTBEAT_MISSED) > 0 ? Freshness.State.STALE : Freshness.State.LIVE;
    }
}
