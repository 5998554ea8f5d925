package io.cardea.gateway.intake;

import io.cardea.gateway.LastingThread;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// The thread that moves what was taken down into the ledger. It ends only with the process: whatever fails is tried
/// again.
@Singleton
class IntakeMover {

    private static final Logger LOG = Logger.getLogger(IntakeMover.class);
    private static final long GATHER_MILLIS = 5;
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final Intake intake;
    private final LastingThread thread = new LastingThread("intake", this::move, this::backOff);

    IntakeMover(Intake intake) {
        this.intake = intake;
    }

    @Startup
    void start() {
        thread.start();
    }

    @Shutdown
    void stop() {
        thread.stop();
    }

    private void move() throws InterruptedException {
        intake.await();
        // One transaction costs as much for one passage as for a hundred.
        Thread.sleep(GATHER_MILLIS);
        intake.move();
        intake.makeNext();
    }

    private void backOff(RuntimeException failure) {
        LOG.errorf(
                failure,
                "Passages could not be moved on, or the next file could not be made waiting=%d",
                intake.size());
        LastingThread.pause(BACK_OFF);
    }
}
