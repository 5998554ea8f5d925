package io.cardea.chassis.quiescence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what this process has done on its own: rows relayed, records applied, timers rung. Two equal readings with
/// nothing waiting in between mean that nothing went on (the four-counter method of Mattern, 1987).
@ApplicationScoped
public class Activity {

    private final AtomicLong done = new AtomicLong();

    public void count(int more) {
        done.addAndGet(more);
    }

    public long total() {
        return done.get();
    }
}
