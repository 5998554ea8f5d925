package io.cardea.bench;

import io.cardea.bench.load.Clerk;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Changes cards at a steady rate, whether or not the suite keeps up: each change makes another pass, on the way that a
/// block takes.
final class CardTraffic implements AutoCloseable {

    private final Clerk clerk;
    private final List<KnownCard> cards;
    private final long interval;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final long begin = System.nanoTime();
    private final Thread thread;
    private volatile boolean over;

    CardTraffic(Clerk clerk, List<KnownCard> cards, double perSecond) {
        this.clerk = clerk;
        this.cards = cards;
        this.interval = (long) (1e9 / perSecond);
        this.thread = Thread.ofPlatform().name("traffic").start(this::run);
    }

    /// How many were answered per second so far.
    double perSecond() {
        Throwable wrong = failure.get();
        if (wrong != null) {
            throw new IllegalStateException(wrong);
        }
        return answered.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private void run() {
        for (int number = 0; !over; number++) {
            Pace.until(begin + number * interval);
            KnownCard card = cards.get(number % cards.size());
            // Every other time round it is what it was before.
            boolean staff = number / cards.size() % 2 == 0;
            var wish = new JsonObject().put("staff", staff).put("reason", "a shift");
            clerk.post("/v1/cards/" + card.id() + "/staff", wish, 200)
                    .onSuccess(_ -> answered.incrementAndGet())
                    .onFailure(failure::set);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
