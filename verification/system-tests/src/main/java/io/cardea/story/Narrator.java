package io.cardea.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells the story: one line per step with its result and time, and below it the facts that were seen.
public final class Narrator implements Notes {

    private static final int WIDTH = 88;

    private final PrintStream out;
    private final List<String> facts = new ArrayList<>();
    private int number;

    /// Tells it to this stream.
    public Narrator(PrintStream out) {
        this.out = out;
    }

    /// Plays a step and tells it. A step that fails ends the story.
    <T> T tell(Step<T> step) {
        number++;
        facts.clear();
        String title = String.format(Locale.ROOT, "%2d  %s", number, step.title());
        out.print(title + " " + ".".repeat(Math.max(3, WIDTH - title.length())) + " ");
        out.flush();
        long start = System.nanoTime();
        try {
            T made = step.play(this);
            out.println("ok    " + seconds(Duration.ofNanos(System.nanoTime() - start)));
            return made;
        } catch (RuntimeException e) {
            out.println("BROKEN");
            throw e;
        } finally {
            facts.forEach(fact -> out.println("      " + fact));
            out.flush();
        }
    }

    @Override
    public void fact(String text) {
        facts.add(text);
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
