package io.cardea.testing.cases;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits for what other threads and processes bring about, by asking again and again until an assertion holds.
/// Only an [AssertionError] is a "not yet"; any other exception ends the wait at once.
public final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Duration limit;

    private Eventually(Duration limit) {
        this.limit = limit;
    }

    /// Waits up to the limit.
    public static Eventually within(Duration limit) {
        return new Eventually(limit);
    }

    /// Waits up to ten seconds.
    public static void eventually(Assertion assertion) {
        within(Duration.ofSeconds(10)).holds(assertion);
    }

    /// Returns when the assertion holds; throws its last failure when the time is over.
    public void holds(Assertion assertion) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Not within " + limit.toMillis() + " ms: " + notYet.getMessage(), notYet);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// Something that holds, or throws an [AssertionError].
    @FunctionalInterface
    public interface Assertion {
        /// Checks once.
        void check();
    }
}
