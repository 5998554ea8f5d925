package io.cardea.chassis.wake;

import java.time.Duration;

/// The least time between two rounds of work. Who comes back sooner waits for the remainder and finds more to
/// do; who comes back later does not wait at all.
public final class Rest {

    private final Duration least;
    private long until = System.nanoTime();

    public Rest(Duration least) {
        this.least = least;
    }

    /// A round of work is over.
    public void begin() {
        until = System.nanoTime() + least.toNanos();
    }

    /// Waits for what is left of it.
    ///
    /// @return whether there was anything to wait for
    public boolean take() throws InterruptedException {
        return take(least);
    }

    /// The same, but not longer than that.
    public boolean take(Duration atMost) throws InterruptedException {
        long left = Math.min(until - System.nanoTime(), atMost.toNanos());
        if (left <= 0) {
            return false;
        }
        Thread.sleep(Duration.ofNanos(left));
        return true;
    }
}
