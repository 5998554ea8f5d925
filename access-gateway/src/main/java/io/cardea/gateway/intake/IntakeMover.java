package io.cardea.gateway.intake;

import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// The thread that moves what was taken down into the ledger. It ends only with the process: whatever fails is tried
/// again.
@Singleton
class IntakeMover {

    private static final Logger LOG = Logger.getLogger(IntakeMover.class);
    private static final long GATHER_MILLIS = 5;
    private static final long BACK_OFF_MILLIS = 1_000;

    private final Intake intake;
    private final Thread thread = Thread.ofPlatform().daemon().name("intake").unstarted(this::run);
    private volatile boolean stopped;

    IntakeMover(Intake intake) {
        this.intake = intake;
    }

    @Startup
    void start() {
        thread.start();
    }

    @Shutdown
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                intake.await();
                // One transaction costs as much for one passage as for a hundred.
                Thread.sleep(GATHER_MILLIS);
                intake.move();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.errorf(e, "Passages wait in the intake passages=%d", intake.size());
                backOff();
            }
        }
    }

    private static void backOff() {
        try {
            Thread.sleep(BACK_OFF_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
