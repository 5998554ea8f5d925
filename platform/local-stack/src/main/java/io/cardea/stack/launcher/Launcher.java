package io.cardea.stack.launcher;

import io.cardea.stack.process.NotStarted;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands that `./cardea` passes on to Java.
@Command(
        name = "cardea",
        mixinStandardHelpOptions = true,
        description = "Sells memberships and opens doors.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Reset.class,
            Republish.class,
            Token.class,
            Quicken.class,
        })
public final class Launcher {
    private Launcher() {}

    /// Runs one command and ends with its exit code: 0 done, 1 not done (the reason is on standard error), 2 not
    /// understood.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler((failure, command, _) -> {
            // The part and its log have been shown when it failed.
            var text = failure instanceof NotStarted part ? part.part() + " did not start." : failure.getMessage();
            command.getErr().println(command.getColorScheme().errorText(String.valueOf(text)));
            return 1;
        });
    }
}
