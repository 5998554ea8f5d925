package io.cardea.gateway.code;

import io.cardea.gateway.store.LmdbStore;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Once a minute forgets the codes of steps that are over.
@Singleton
class ForgettingUsedCodes {

    private static final Logger LOG = Logger.getLogger(ForgettingUsedCodes.class);

    private final LmdbStore store;
    private final InstantSource realTime;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("used-codes").factory());

    ForgettingUsedCodes(LmdbStore store, InstantSource realTime) {
        this.store = store;
        this.realTime = realTime;
    }

    @Startup
    void start() {
        thread.scheduleWithFixedDelay(this::forget, 1, 1, TimeUnit.MINUTES);
    }

    @Shutdown
    void stop() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // A scheduled task that throws is never run again.
    private void forget() {
        try {
            store.write(view -> {
                UsedCodes.forget(view, realTime.instant());
                return view;
            });
        } catch (RuntimeException e) {
            LOG.warn("Used codes could not be forgotten, and will be later", e);
        }
    }
}
