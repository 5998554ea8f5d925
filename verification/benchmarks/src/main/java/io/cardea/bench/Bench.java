package io.cardea.bench;

import io.cardea.stack.place.Checkout;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures: `bench [NAME] [--quick]`, all benchmarks without a name. `--quick` asks for smaller figures in less time.
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new Starting(),
            new Selling(),
            new Renewing(),
            new Charging(),
            new Numbering(),
            new LivingAYear(),
            new Refusing(),
            new Admitting());

    private Bench() {}

    /// Ends with 0 when every goal was met, with 1 when one was not, and with 2 when the name is unknown.
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(arguments));
        if (words.remove(Benchmark.QUICK)) {
            System.setProperty(Benchmark.QUICK, "true");
        }
        List<Benchmark> asked = words.isEmpty()
                ? ALL
                : ALL.stream()
                        .filter(one -> one.name().equals(words.getFirst()))
                        .toList();
        if (asked.isEmpty()) {
            out.println("There is no benchmark " + words.getFirst() + "; there are: "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            System.exit(2);
        }
        boolean met = asked.stream().map(one -> measured(one, out)).reduce(true, Boolean::logicalAnd);
        System.exit(met ? 0 : 1);
    }

    private static boolean measured(Benchmark benchmark, PrintStream out) {
        Path folder = Checkout.find().root().resolve("verification/benchmarks/results");
        Machine machine = Machine.here();
        out.println(benchmark.name() + ": on " + machine.cores() + " cores, " + machine.memory() + " GiB, load "
                + machine.load() + " at the beginning");
        List<Figure> figures = benchmark.run(line -> out.println("  " + line));
        Optional<Result> baseline = Result.last(folder, benchmark.name());
        new Table(figures, baseline).lines().forEach(out::println);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Path file = new Result(benchmark.name(), commit(), now, machine, figures).save(folder);
        out.println("Written to " + file + "; the baseline is what was there before.");
        return figures.stream().allMatch(Figure::met);
    }

    /// The commit, with a plus where something was changed since.
    private static String commit() {
        String head = git("rev-parse", "--short", "HEAD");
        return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? head : head + "+";
    }

    private static String git(String... arguments) {
        var command =
                new ArrayList<>(List.of("git", "-C", Checkout.find().root().toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }
}
