package io.cardea.bench;

import java.util.concurrent.locks.LockSupport;

/// Waits for what is due.
final class Pace {

    private Pace() {}

    /// @param due as of [System#nanoTime]
    static void until(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
