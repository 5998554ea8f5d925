package io.cardea.chassis.quiescence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Counts what this process has done on its own: rows relayed, records applied, timers rung. Two equal readings with
/// nothing waiting in between mean that nothing went on (the four-counter method of Mattern, 1987).
@ApplicationScoped
public class Activity {

    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<CompletableFuture<Void>> next = new AtomicReference<>(new CompletableFuture<>());

    public void count(int more) {
        done.addAndGet(more);
    }

    /// What was counted is over and done with, such as offsets that are committed: who waits for it looks again.
    public void settled() {
        next.getAndSet(new CompletableFuture<>()).complete(null);
    }

    public long total() {
        return done.get();
    }

    /// Whatever happens next after this call.
    Next next() {
        return new Next(next.get());
    }

    /// Completes after that time, whatever happens; on a thread that nobody's work waits for.
    static Uni<Void> pause(Duration time) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(time).emitOn(Infrastructure.getDefaultExecutor());
    }

    /// Something that is still to happen.
    record Next(CompletableFuture<Void> happened) {

        /// Completes when it has happened, or else after that time; on a thread that nobody's work waits for.
        Uni<Void> await(Duration atMost) {
            return Uni.createFrom()
                    .completionStage(happened::copy)
                    .ifNoItem()
                    .after(atMost)
                    .recoverWithUni(Uni.createFrom().voidItem())
                    .emitOn(Infrastructure.getDefaultExecutor());
        }
    }
}
