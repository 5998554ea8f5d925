package io.cardea.story.http;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for something to become so: looks again and again until a deadline, and says what it saw last when it gives
/// up.
///
/// @param deadline how long to wait
/// @param pause between two looks
public record Patience(Duration deadline, Duration pause) {

    /// For what should happen within a second or two, and may take longer on a busy machine.
    public static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofMillis(50));

    /// For what is measured: looks as often as it can.
    public static final Patience EAGER = new Patience(Duration.ofSeconds(60), Duration.ofMillis(2));

    /// For parts that start.
    public static final Patience LONG = new Patience(Duration.ofMinutes(4), Duration.ofMillis(200));

    /// The first thing seen that is as it should be. A look may itself fail with [StoryBroken]; it is then repeated.
    public <T> T until(String what, Supplier<T> look, Predicate<T> good) {
        long end = System.nanoTime() + deadline.toNanos();
        String last;
        do {
            try {
                T seen = look.get();
                if (good.test(seen)) {
                    return seen;
                }
                last = String.valueOf(seen);
            } catch (StoryBroken e) {
                last = e.getMessage();
            }
            rest();
        } while (System.nanoTime() < end);
        throw new StoryBroken("Waited " + deadline.toSeconds() + " s in vain until " + what + "; last seen: " + last);
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("Interrupted", e);
        }
    }
}
