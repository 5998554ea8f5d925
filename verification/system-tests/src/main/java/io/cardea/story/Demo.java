package io.cardea.story;

import io.cardea.stack.launcher.PrintedProgress;
import io.cardea.story.http.StoryBroken;
import io.cardea.story.replay.Source;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells the story to whoever looks on: starts everything, tells it, stops everything.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts everything, tells the story from sign-up to turnstile, and stops everything.")
public final class Demo implements Callable<Integer> {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--scans", description = "A door's log for the last step (default: a generated day).")
    @Nullable
    Path scans;

    @Option(names = "--zone", description = "The zone of that door (default: ${DEFAULT-VALUE}).")
    ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--format", description = "How its dates are written, where that is not recognised.")
    @Nullable
    String format;

    @Mixin
    Where where = new Where();

    private Demo() {}

    /// Ends with 0 when the story was told to its end, and with 1 when it broke.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println("cardea: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() {
        try {
            Source source = scans == null ? Source.generatedDay() : Source.file(scans, zone, format);
            var progress = new PrintedProgress(new PrintWriter(out, true));
            long start = System.nanoTime();
            where.withStory(progress, deployment -> {
                out.println();
                Story.tell(deployment, source, new Narrator(out));
                out.println();
            });
            out.println("The story was told in " + Narrator.seconds(Duration.ofNanos(System.nanoTime() - start)) + ".");
            return 0;
        } catch (StoryBroken e) {
            out.println();
            out.println("The story broke: " + e.getMessage());
            return 1;
        }
    }
}
