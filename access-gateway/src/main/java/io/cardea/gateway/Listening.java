package io.cardea.gateway;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether requests can come by now. After a restart somebody stands before the door: what is not needed for the first
/// answer waits until it can be given.
@Singleton
public final class Listening {

    // Who listens in a way that is not heard of here waits a little longer, once, and not for ever.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Duration patience;
    private final CountDownLatch begun = new CountDownLatch(1);

    public Listening() {
        this(PATIENCE);
    }

    Listening(Duration patience) {
        this.patience = patience;
    }

    void begins(@ObservesAsync HttpServerStart started) {
        begun.countDown();
    }

    void begins(@ObservesAsync HttpsServerStart started) {
        begun.countDown();
    }

    /// Waits for it, for some seconds at most; returns whether it has come. After one wait in vain nobody waits again.
    public boolean await() throws InterruptedException {
        boolean hasBegun = begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        begun.countDown();
        return hasBegun;
    }
}
