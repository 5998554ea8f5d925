package io.cardea.story;

import io.cardea.stack.suite.Progress;
import io.cardea.story.http.StoryBroken;
import io.cardea.story.replay.Options;
import io.cardea.story.replay.Replaying;
import io.cardea.story.replay.Source;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a door's log through the gateway, in virtual time.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs the log of a door through the gateway: who would have been let in, how fast, and when.")
public final class Replay implements Callable<Integer> {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Parameters(paramLabel = "FILE.csv", description = "What the access-control system exported.")
    @SuppressWarnings("NullAway.Init") // picocli's
    Path file;

    @Option(names = "--members", description = "How many members there are (default: ${DEFAULT-VALUE}).")
    int members = 500;

    @Option(names = "--company", description = "The key of the company that is founded for it (default: a fresh one).")
    @Nullable
    String company;

    @Option(names = "--seed", description = "Draws other members for the swipes (default: ${DEFAULT-VALUE}).")
    long seed = 42;

    @Option(names = "--connections", description = "Swipes under way at once (default: ${DEFAULT-VALUE}).")
    int connections = 8;

    @Option(names = "--zone", description = "The zone of the door (default: ${DEFAULT-VALUE}).")
    ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--format",
            description = "How dates are written, as in 'd/M/yyyy H:mm', where it is not recognised.")
    @Nullable
    String format;

    @Mixin
    Where where = new Where();

    private Replay() {}

    /// Ends with 0 when the log was replayed, and with 1 when something went wrong.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Replay())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println("cardea: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() {
        Source source = Source.file(file, zone, format);
        var options = new Options(members, company, seed, connections);
        try {
            where.withAny(
                    Progress.unheard(), deployment -> new Replaying(deployment, options, out::println).run(source));
            return 0;
        } catch (StoryBroken e) {
            out.println("The replay broke off: " + e.getMessage());
            return 1;
        }
    }
}
