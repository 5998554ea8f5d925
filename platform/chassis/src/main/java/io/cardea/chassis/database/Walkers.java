package io.cardea.chassis.database;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Some who walk in step, and whoever waits until the last of them is done.
final class Walkers {

    private final InStep steps;
    private final UniEmitter<? super Void> whoWaits;
    private final AtomicInteger left;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Walkers(InStep steps, int count, UniEmitter<? super Void> whoWaits) {
        this.steps = steps;
        this.left = new AtomicInteger(count);
        this.whoWaits = whoWaits;
        steps.join(count);
    }

    /// One is done, well or not. Nobody is told before all are: they share one connection.
    void done(Object walker, @Nullable Throwable why) {
        if (why != null) {
            failure.compareAndSet(null, why);
        }
        boolean last = left.decrementAndGet() == 0;
        if (last) {
            steps.join(1);
        }
        steps.leave(walker, why);
        if (last) {
            tell();
        }
    }

    private void tell() {
        Throwable why = failure.get();
        if (why == null) {
            whoWaits.complete(null);
        } else {
            whoWaits.fail(why);
        }
    }
}
