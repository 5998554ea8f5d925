package io.cardea.stack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program to run as a part of the suite.
///
/// @param name what people call the part; also the name of its log
/// @param words the program and its arguments
/// @param environment variables added to our own
/// @param log where its output goes, appended
/// @param ending how to ask it to end
public record Command(String name, List<String> words, Map<String, String> environment, Path log, Ending ending) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /// The signal that asks the program to end, and the seconds until it is killed.
    public enum Ending {
        /// What well-behaved servers understand as "finish what you are doing".
        TERM("TERM", 12),
        /// The same, of a program that has much to write down before it is gone.
        SLOW_TERM("TERM", 180),
        /// PostgreSQL's fast shutdown: does not wait for its clients.
        INT("INT", 12);

        private final String signal;
        private final int seconds;

        Ending(String signal, int seconds) {
            this.signal = signal;
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }

    List<String> supervised() {
        var all = new ArrayList<String>();
        // A session of its own, where there is such a tool: then the terminal's Ctrl-C does not reach it.
        Tools.find("setsid").ifPresent(setsid -> all.add(setsid.toString()));
        all.addAll(List.of("sh", "-c", Lifeline.SCRIPT, "lifeline", ending.signal, String.valueOf(ending.seconds())));
        all.addAll(words);
        return all;
    }
}
