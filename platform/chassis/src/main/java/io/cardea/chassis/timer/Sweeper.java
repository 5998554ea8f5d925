package io.cardea.chassis.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sweeps again and again, on a thread of its own, on every replica.
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private final Sweep sweep;
    private final SweeperBell bell;
    private final TimerSettings settings;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Sweeper(Sweep sweep, SweeperBell bell, TimerSettings settings) {
        this.sweep = sweep;
        this.bell = bell;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled() && sweep.isNeeded()) {
            thread = Thread.ofPlatform().name("sweeper").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        bell.ring();
        if (thread != null) {
            thread.join(5000);
        }
    }

    private void run() {
        while (running) {
            try {
                if (sweepOnce() == 0) {
                    bell.await(settings.interval());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private int sweepOnce() {
        try {
            return sweep.sweep();
        } catch (RuntimeException e) {
            LOG.warnf("Timers are swept again later: %s", e.getMessage());
            return 0;
        }
    }
}
