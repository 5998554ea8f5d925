package io.cardea.gateway;

import java.time.Duration;
import java.util.function.Consumer;

/// A thread that goes one round after another. It ends only with the process: whatever fails is tried again.
public final class LastingThread {

    private static final long PATIENCE_MILLIS = 5_000;

    private final Round round;
    private final Consumer<RuntimeException> failed;
    private final Thread thread;
    private volatile boolean stopping;

    /// @param failed tells of a failure, and pauses before the next round
    public LastingThread(String name, Round round, Consumer<RuntimeException> failed) {
        this.round = round;
        this.failed = failed;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// Something that is done again and again; an interrupt ends it.
    public interface Round {

        void go() throws InterruptedException;
    }

    public void start() {
        thread.start();
    }

    /// Waits some seconds for the round that is under way.
    public void stop() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// For rounds that last: is it time to end?
    public boolean isStopping() {
        return stopping;
    }

    /// Does nothing for so long, or until it is stopped.
    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(RuntimeException e) {
        if (!stopping) {
            failed.accept(e);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                round.go();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                fail(e);
            } catch (OutOfMemoryError e) {
                fail(new IllegalStateException("there is not enough memory", e));
            }
        }
    }
}
