package io.cardea.bench;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.PartReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// How long the suite takes from built jars to ready, and how much memory its parts then have: first with no data, then
/// with what the first start left behind.
final class Starting implements Benchmark {

    private static final double MEBIBYTE = 1 << 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        var figures = new ArrayList<Figure>();
        try (var suite = FreshSuite.open()) {
            suite.prepare();
            figures.add(Figure.of("all ready, no data yet", started(suite), "s").atMost(60));
            suite.close();
            figures.add(Figure.of("all ready, data there", started(suite), "s").atMost(60));
            figures.addAll(parts(suite.report()));
        }
        return List.copyOf(figures);
    }

    private static double started(LocalSuite suite) {
        long begin = System.nanoTime();
        suite.start();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static List<Figure> parts(List<PartReport> reports) {
        var figures = new ArrayList<Figure>();
        double all = reports.stream().mapToLong(PartReport::memory).sum() / MEBIBYTE;
        figures.add(Figure.of("memory, all parts", all, "MiB").atMost(4096));
        reports.forEach(part -> figures.add(
                Figure.of("start, " + part.part().title(), part.startup().toMillis() / 1000.0, "s")));
        reports.forEach(
                part -> figures.add(Figure.of("memory, " + part.part().title(), part.memory() / MEBIBYTE, "MiB")));
        return figures;
    }
}
