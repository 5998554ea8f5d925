package io.cardea.bench;

import io.cardea.story.http.StoryBroken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks the gates at a steady rate, whether or not they answer.
final class Outage {

    private static final int PER_SECOND = 100;

    private final Doors doors;
    private final AtomicInteger right = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();

    Outage(Doors doors) {
        this.doors = doors;
    }

    /// What was seen.
    ///
    /// @param latencies from when a check was due
    record Seen(int asked, int answered, int right, Spread latencies) {

        double answeredPercent() {
            return 100.0 * answered / asked;
        }

        double rightPercent() {
            return 100.0 * right / asked;
        }
    }

    /// @param expected what each credential should be answered
    Seen ask(Map<String, String> expected, Duration time) {
        List<String> credentials = List.copyOf(expected.keySet());
        int asked = Math.toIntExact(time.toSeconds() * PER_SECOND);
        long begin = System.nanoTime();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < asked; number++) {
                long due = begin + number * 1_000_000_000L / PER_SECOND;
                Pace.until(due);
                String credential = credentials.get(number % credentials.size());
                askers.execute(() -> askOnce(credential, expected.getOrDefault(credential, ""), due));
            }
        }
        return new Seen(asked, answers.size(), right.get(), Spread.of(answers));
    }

    private void askOnce(String credential, String expected, long due) {
        try {
            String answer = doors.ask(credential);
            answers.add(System.nanoTime() - due);
            if (answer.equals(expected)) {
                right.incrementAndGet();
            }
        } catch (StoryBroken _) {
            // Not answered, and so not counted.
        }
    }
}
