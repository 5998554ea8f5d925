package io.cardea.identity.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
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
    private static final int AT_A_TIME = 4;

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
        Duration pause = IDLE;
        while (rest(pause)) {
            try {
                List<UUID> running = advances.running().await().atMost(LONGEST_STEP);
                pause = drive(running) ? Duration.ZERO : running.isEmpty() ? IDLE : settings.pause();
            } catch (RuntimeException failure) {
                LOG.warnf("Advances wait: %s", failure.getMessage());
                pause = IDLE;
            }
        }
    }

    /// All of them side by side, one step each.
    ///
    /// @return whether there is more to be done at once
    private boolean drive(List<UUID> running) {
        if (stopped || running.isEmpty()) {
            return false;
        }
        List<Uni<Boolean>> steps = running.stream().map(this::step).toList();
        return Uni.join()
                .all(steps)
                .usingConcurrencyOf(AT_A_TIME)
                .andFailFast()
                .await()
                .atMost(LONGEST_STEP)
                .contains(true);
    }

    /// One that fails does not hold up the others.
    private Uni<Boolean> step(UUID advance) {
        return advanceClock
                .step(advance)
                .onFailure()
                .invoke(failure -> LOG.warnf("Advance %s waits: %s", advance, failure.getMessage()))
                .onFailure()
                .recoverWithItem(false);
    }

    /// Pauses, unless there is more to be done at once; false when it is over.
    private boolean rest(Duration pause) {
        try {
            if (!pause.isZero() && bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
            return !stopped;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
