package io.cardea.gateway;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether requests can come by now. After a restart somebody stands before the door: what is not needed for the first
/// answer waits until it can be given.
@Singleton
public final class Listening {

    // Who listens in a way that is not heard of here waits a little longer, and not for ever.
    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch begun = new CountDownLatch(1);

    void begins(@ObservesAsync HttpServerStart started) {
        begun.countDown();
    }

    void begins(@ObservesAsync HttpsServerStart started) {
        begun.countDown();
    }

    /// Waits for it, for some seconds at most; returns whether it has come.
    public boolean await() throws InterruptedException {
        return begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
