package io.cardea.gateway.ledger;

import io.cardea.gateway.code.UsedCodes;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.store.LmdbStore;
import io.cardea.gateway.store.StoreSettings;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Now and then: writes the store to the disk, and forgets what nobody will ask about.
@Singleton
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration WHILE_FILLING = Duration.ofSeconds(30);

    private final LmdbStore store;
    private final CopyBoard board;
    private final StoreSettings storage;
    private final LedgerSettings ledger;
    private final InstantSource realTime;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());
    private Instant flushed = Instant.EPOCH;

    Housekeeping(
            LmdbStore store, CopyBoard board, StoreSettings storage, LedgerSettings ledger, InstantSource realTime) {
        this.store = store;
        this.board = board;
        this.storage = storage;
        this.ledger = ledger;
        this.realTime = realTime;
    }

    @Startup
    void start() {
        long flush = storage.flushEvery().toMillis();
        thread.scheduleWithFixedDelay(() -> attempt(this::flush), flush, flush, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> attempt(this::forgetCodes), 1, 1, TimeUnit.MINUTES);
        thread.scheduleWithFixedDelay(() -> attempt(this::forget), 1, 60, TimeUnit.MINUTES);
    }

    @Shutdown
    void stop() {
        thread.shutdown();
        try {
            // The store closes after this bean; no flush may be under way then.
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // While it is filled, the disk is busy enough, and what a power cut took of the copy would come from Kafka again.
    // What was refused meanwhile would not, and a topic may be missing for long: so now and then all the same.
    private void flush() {
        Instant now = realTime.instant();
        if (!isFilling() || !now.isBefore(flushed.plus(WHILE_FILLING))) {
            store.flush();
            flushed = now;
        }
    }

    private boolean isFilling() {
        CopyBoard.Posting posting = board.latest();
        return posting.connected() && !posting.copy().complete();
    }

    /// Those of steps that are over.
    private void forgetCodes() {
        store.write(view -> {
            UsedCodes.forget(view, realTime.instant());
            return view;
        });
    }

    private void forget() {
        int forgotten = Forgetting.decidedBefore(store, realTime.instant().minus(ledger.keepFor()));
        LOG.infof("Forgot old passages passages=%d", forgotten);
    }

    // A scheduled task that throws is never run again.
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed, and will be tried again", e);
        }
    }
}
