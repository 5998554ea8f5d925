package io.cardea.bench;

import io.cardea.bench.load.NumberedRows;
import io.cardea.bench.load.NumberedRows.Source;
import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Folders;
import io.cardea.stack.postgres.PostgresNode;
import io.cardea.stack.postgres.PostgresSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What numbers without gaps cost: invoices of one company whose numbers come from its counter, beside the same
/// invoices
/// with numbers from a sequence, which leaves gaps and for which nobody waits. In turn, five times; the median counts.
final class Numbering implements Benchmark {

    private static final int INVOICES = 20_000;
    private static final int BATCH = 200;
    private static final int MANY = 4;
    private static final int ROUNDS = 5;

    /// How much of the sequence's speed should be left in batches, one after the other as the service issues them.
    private static final double GOAL = 0.8;

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        Path data = Checkout.find().root().resolve("data/bench");
        Folders.delete(data);
        try (var server = PostgresNode.start(settings(data))) {
            var rows = new NumberedRows(server);
            List<Figure> figures = new ArrayList<>();
            figures.addAll(compared(rows, "batches of 200, one writer", BATCH, 1, GOAL, progress));
            figures.addAll(compared(rows, "batches of 200, four writers", BATCH, MANY, 0, progress));
            figures.addAll(compared(rows, "one by one, four writers", 1, MANY, 0, progress));
            return List.copyOf(figures);
        }
    }

    private static double median(List<Double> measured) {
        return measured.stream().sorted().toList().get(measured.size() / 2);
    }

    /// As durable as in earnest.
    private static PostgresSettings settings(Path data) {
        return new PostgresSettings(data.resolve("postgresql"), 0, "bench", data.resolve("postgresql.log"), true);
    }

    private static List<Figure> compared(
            NumberedRows rows, String how, int batch, int writers, double goal, Consumer<String> progress) {
        progress.accept("%,d invoices in %s".formatted(INVOICES, how));
        List<Double> sequences = new ArrayList<>();
        List<Double> counters = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            sequences.add(rows.perSecond(Source.SEQUENCE, INVOICES, batch, writers));
            counters.add(rows.perSecond(Source.COUNTER, INVOICES, batch, writers));
        }
        double sequence = median(sequences);
        double counter = median(counters);
        var ratio = Figure.of("counter by sequence, " + how, counter / sequence, "");
        return List.of(
                Figure.of("from a sequence, " + how, sequence, "/s"),
                Figure.of("from the counter, " + how, counter, "/s"),
                goal > 0 ? ratio.atLeast(goal) : ratio);
    }
}
