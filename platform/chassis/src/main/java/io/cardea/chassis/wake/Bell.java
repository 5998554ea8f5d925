package io.cardea.chassis.wake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the one thread of this process that waits for it. A ring may be lost, it only saves waiting: whoever waits
/// looks besides, now and then. Each thread has a bell of its own, an application-scoped subclass.
public abstract class Bell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /// Waits for the bell, but not longer than that.
    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
