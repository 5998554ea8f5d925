package io.cardea.stack.launcher;

import io.cardea.stack.suite.Part;
import io.cardea.stack.suite.PartReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which processes are the suite's: left in the data folder for the commands in other processes.
///
/// @param launcher the process that runs the suite
/// @param portBase the first of the suite's ports
/// @param parts what runs
record Roster(long launcher, int portBase, Map<Part, Entry> parts) {
    private static final String FILE = "running.txt";

    /// @param pid its process
    /// @param since when it was started
    /// @param startup how long it took to answer
    record Entry(long pid, Instant since, Duration startup) {}

    static Roster of(int portBase, List<PartReport> reports) {
        var parts = new EnumMap<Part, Entry>(Part.class);
        reports.forEach(one -> parts.put(one.part(), new Entry(one.pid(), one.since(), one.startup())));
        return new Roster(ProcessHandle.current().pid(), portBase, parts);
    }

    void save(Path data) {
        var lines = parts.entrySet().stream()
                .map(part -> String.join(
                        " ",
                        part.getKey().name(),
                        String.valueOf(part.getValue().pid()),
                        part.getValue().since().toString(),
                        part.getValue().startup().toString()))
                .collect(Collectors.joining("\n"));
        try {
            var unfinished = Files.writeString(
                    data.resolve(FILE + ".unfinished"), "launcher " + launcher + " " + portBase + "\n" + lines + "\n");
            Files.move(unfinished, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was saved last; nothing when the suite does not run.
    static Optional<Roster> load(Path data) {
        var file = data.resolve(FILE);
        if (!RunLock.isHeld(data) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Roster parse(List<String> lines) {
        var first = lines.getFirst().split(" ", -1);
        var parts = new EnumMap<Part, Entry>(Part.class);
        for (var line : lines.subList(1, lines.size())) {
            var words = line.split(" ", -1);
            if (words.length == 4) {
                var entry = new Entry(Long.parseLong(words[1]), Instant.parse(words[2]), Duration.parse(words[3]));
                parts.put(Part.valueOf(words[0]), entry);
            }
        }
        return new Roster(Long.parseLong(first[1]), Integer.parseInt(first[2]), parts);
    }
}
