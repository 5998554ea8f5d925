package io.cardea.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How much processor time processes have taken.
public final class Processor {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int FIELDS = 4;

    private Processor() {}

    /// Seconds of the process, those that it started, and those of them that have ended. 0 where the system does
    /// not tell (it does on Linux).
    static double secondsOfTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(Processor::secondsOf)
                .sum();
    }

    /// Seconds of the process and of its children that have ended.
    public static double secondsOf(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            // The name stands in brackets, and may hold anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(fields)
                            .skip(USER)
                            .limit(FIELDS)
                            .mapToDouble(Double::parseDouble)
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException _) {
            return 0;
        }
    }
}
