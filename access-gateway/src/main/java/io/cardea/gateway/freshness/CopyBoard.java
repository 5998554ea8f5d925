package io.cardea.gateway.freshness;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Where the consumer posts how far it is, for everybody to read without waiting.
@Singleton
public class CopyBoard {

    private final AtomicLong activity = new AtomicLong();
    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));
    private volatile Posting posting = new Posting(CopyState.NOTHING, false, List.of());

    /// One topic as the consumer sees it.
    ///
    /// @param lag records in the broker that are not applied yet, as of the last fetch
    public record TopicView(
            String topic,
            int partitions,
            long applied,
            long lag,
            boolean caughtUp,
            @Nullable Instant asOf) {}

    /// @param connected whether the consumer has an assignment now
    public record Posting(CopyState copy, boolean connected, List<TopicView> topics) {}

    public void post(Posting latest) {
        posting = latest;
    }

    public Posting latest() {
        return posting;
    }

    public CopyState copy() {
        return posting.copy();
    }

    /// This process has applied or published so many more records on its own account.
    public void count(int records) {
        activity.addAndGet(records);
        if (records > 0) {
            next.getAndSet(new CountDownLatch(1)).countDown();
        }
    }

    /// Opens when anything more has been applied or published after this call.
    public CountDownLatch next() {
        return next.get();
    }

    public long activity() {
        return activity.get();
    }
}
