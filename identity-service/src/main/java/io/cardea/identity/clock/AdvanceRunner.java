package io.cardea.identity.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Drives the advances that run, on a thread of its own, on every replica: whichever takes one goes on with it, so an
/// advance outlives the process that began it.
@ApplicationScoped
class AdvanceRunner {

    private static final Logger LOG = Logger.getLogger(AdvanceRunner.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);

    private final AdvancesInPostgres advances;
    private final AdvanceClock advanceClock;
    private final ClockSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("clock-advances").unstarted(this::run);
    private volatile boolean stopped;

    AdvanceRunner(AdvancesInPostgres advances, AdvanceClock advanceClock, ClockSettings settings) {
        this.advances = advances;
        this.advanceClock = advanceClock;
        this.settings = settings;
    }

    /// There is a new one.
    void wake() {
        bell.release();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        bell.release();
        thread.join(LONGEST_STEP.toMillis());
    }

    private void run() {
        boolean busy = false;
        while (rest(busy)) {
            try {
                List<UUID> running = advances.running().await().atMost(LONGEST_STEP);
                running.forEach(this::step);
                busy = !running.isEmpty();
            } catch (RuntimeException failure) {
                LOG.warnf("Advances wait: %s", failure.getMessage());
                busy = false;
            }
        }
    }

    private void step(UUID advance) {
        if (!stopped) {
            advanceClock.step(advance).await().atMost(LONGEST_STEP);
        }
    }

    /// Pauses, shortly while there is something to drive; false when it is over.
    private boolean rest(boolean busy) {
        try {
            Duration pause = busy ? settings.pause() : IDLE;
            if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
            return !stopped;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
