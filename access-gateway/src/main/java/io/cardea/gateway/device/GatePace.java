package io.cardea.gateway.device;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps a gate that has gone mad from taking what the others need: each has a bucket of tokens of its own. Only proven
/// gates have one, so there are never more than gates.
@Singleton
public class GatePace {

    private static final String COUNTED = "cardea.counted";

    private final Map<UUID, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final long interval;
    private final int burst;

    GatePace(DeviceSettings settings) {
        this.interval = Math.max(1, TimeUnit.SECONDS.toNanos(1) / settings.requestsPerSecond());
        this.burst = settings.burst();
    }

    /// Counts a request of a gate, unless that was done; null when it may be answered.
    @Nullable
    Problem objection(RoutingContext context, HeldGate gate) {
        return context.get(COUNTED) == null ? objection(gate) : null;
    }

    /// This request was counted, and goes on.
    public void counted(RoutingContext context) {
        context.put(COUNTED, true);
    }

    /// Counts a request of a gate; null when it may be answered.
    public @Nullable Problem objection(HeldGate gate) {
        int wait = secondsToWait(gate);
        return wait == 0
                ? null
                : Problem.toRetry("gateway.too-many-requests", "This gate asks more often than it may.", wait);
    }

    /// A request that was counted goes on, and is counted there.
    public void uncounted(HeldGate gate) {
        TokenBucket bucket = buckets.get(gate.id());
        if (bucket != null) {
            bucket.giveBack();
        }
    }

    private int secondsToWait(HeldGate gate) {
        long now = System.nanoTime();
        TokenBucket bucket = buckets.get(gate.id());
        if (bucket == null) {
            bucket = buckets.computeIfAbsent(gate.id(), id -> new TokenBucket(interval, burst, now));
        }
        long wait = bucket.take(now);
        return wait == 0 ? 0 : Math.toIntExact(TimeUnit.NANOSECONDS.toSeconds(wait) + 1);
    }
}
