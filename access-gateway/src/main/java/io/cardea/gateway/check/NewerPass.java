package io.cardea.gateway.check;

import io.cardea.gateway.code.Presented;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.store.Store;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waits for a pass that whoever asks knows to be newer than the one held: somebody has paid a moment ago, and their
/// phone has seen the new pass already. It never waits for long, and never with many at once, since each takes a
/// thread that others want; then the pass decides that is held, and the answer tells its version.
final class NewerPass {

    private static final int MOST_AT_ONCE = 32;

    private final Store store;
    private final CopyInMemory copy;
    private final CopyBoard board;
    private final Duration patience;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    NewerPass(Store store, CopyInMemory copy, CopyBoard board, Duration patience) {
        this.store = store;
        this.copy = copy;
        this.board = board;
        this.patience = patience;
    }

    /// Returns once what is presented has a pass of this version or a newer one, or patience is at its end. Only for
    /// threads that may wait.
    ///
    /// @param version null where nobody knows of any
    void await(HeldGate gate, Presented presented, @Nullable Long version) {
        if (version == null || isHeld(gate, presented, version) || !places.tryAcquire()) {
            return;
        }
        try {
            look(gate, presented, version);
        } catch (InterruptedException e) {
            // Whoever ends this thread wants an answer soon.
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void look(HeldGate gate, Presented presented, long version) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        boolean more = true;
        while (more) {
            CountDownLatch next = board.next();
            more = !isHeld(gate, presented, version) && next.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private boolean isHeld(HeldGate gate, Presented presented, long version) {
        HeldPass held = store.<@Nullable HeldPass>read(view -> presented.pass(copy, view, gate.company()));
        return held != null && held.pass().version() >= version;
    }
}
