package io.cardea.gateway.device;

import java.util.concurrent.atomic.AtomicLong;

/// How often one gate may ask. It is one number, so taking a token neither allocates nor locks: when the bucket will be
/// full again, if nobody takes any more.
final class TokenBucket {

    private final long interval;
    private final long depth;
    private final AtomicLong fullAt;

    /// @param interval nanoseconds in which a token is added
    /// @param tokens how many it holds; it is full in the beginning
    /// @param now nanoseconds of any clock
    TokenBucket(long interval, int tokens, long now) {
        this.interval = interval;
        this.depth = interval * tokens;
        this.fullAt = new AtomicLong(now);
    }

    /// Takes a token: 0 when there was one, and otherwise how many nanoseconds it is to the next.
    long take(long now) {
        while (true) {
            long before = fullAt.get();
            long after = Math.max(before - now, 0) + interval;
            if (after > depth) {
                return after - depth;
            }
            if (fullAt.compareAndSet(before, now + after)) {
                return 0;
            }
        }
    }

    /// Puts back a token that was taken.
    void giveBack() {
        fullAt.addAndGet(-interval);
    }
}
