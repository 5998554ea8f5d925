package io.cardea.stack.launcher;

import io.cardea.stack.process.Memory;
import io.cardea.stack.suite.Part;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each part: whether it is up, since when, its memory, its log.")
final class Status implements Callable<Integer> {
    private static final String ROW = "%-22s %-6s %-16s %10s   %s%n";

    @Mixin
    Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var roster = Roster.load(place.data());
        if (roster.isEmpty()) {
            out.println("Cardea is not running. ./cardea up starts it.");
            return 1;
        }
        if (roster.get().parts().isEmpty()) {
            out.println("Cardea is starting; ask again in a moment.");
            return 0;
        }
        out.printf(ROW, "part", "is", "since", "memory", "log");
        for (var part : Part.values()) {
            row(part, roster.get().parts().get(part), out);
        }
        out.println("http://127.0.0.1:" + roster.get().portBase() + "/v1/...");
        return 0;
    }

    private void row(Part part, Roster.@Nullable Entry entry, PrintWriter out) {
        var process = Optional.ofNullable(entry)
                .flatMap(known -> ProcessHandle.of(known.pid()))
                .filter(ProcessHandle::isAlive);
        var log = place.settings().logs().resolve(part.title() + ".log");
        if (process.isEmpty() || entry == null) {
            out.printf(ROW, part.title(), "down", "", "", log);
            return;
        }
        var age = Ink.ago(Duration.between(entry.since(), Instant.now()));
        out.printf(ROW, part.title(), "up", age, Ink.mebibytes(Memory.ofTree(process.get())), log);
    }
}
