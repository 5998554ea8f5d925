package io.cardea.bench;

import io.cardea.bench.load.BatchedRows;
import io.cardea.bench.load.Clerk;
import io.cardea.bench.load.Meter;
import io.cardea.bench.load.Meter.Reading;
import io.cardea.bench.load.Told;
import io.cardea.stack.process.Http;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How fast a day is billed on which many subscriptions fall due: invoice, charge of a stored card at the sandbox,
/// period, pass.
/// First for few, then for many; beside the same number of rows written by bare batched SQL into the same database
/// server.
final class Renewing implements Benchmark {

    private static final int FEW = Integer.getInteger("cardea.billing.few", 2_000);
    private static final int MANY = Integer.getInteger("cardea.billing.many", 20_000);
    private static final int CLERKS_CONNECTIONS = 32;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final List<String> TOPICS = List.of("subscription.subscriptions", "entitlement.passes");
    private static final List<Part> BILLERS = List.of(Part.SUBSCRIPTION, Part.BILLING, Part.ENTITLEMENT);

    /// They let their cards be charged later.
    private static final String CUSTOMERS = "/simulations/paid?remember=on&card=4242424242424242";

    /// Twenty times the 45 that another system renews per second on such a machine.
    private static final double GOAL = 900;

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        try (var suite = FreshSuite.started(progress)) {
            var few = Shop.found(suite, "few");
            var many = Shop.found(suite, "many");
            Http.post(suite.url(Part.PROVIDER) + CUSTOMERS, Map.of(), "text/plain", "");
            try (var told = Told.on(suite.kafka(), TOPICS)) {
                var small = renewed(suite, few, FEW, told, progress);
                var large = renewed(suite, many, MANY, told, progress);
                double rows = large.cost().rows().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                progress.accept("The same rows by bare batched SQL");
                double bare = new BatchedRows(suite).perSecond((int) (rows * MANY / 10)) / rows;
                return figures(small, large, bare, rows);
            }
        }
    }

    /// @param cost of one
    private record Day(double perSecond, Reading cost) {}

    private static Day renewed(LocalSuite suite, Shop shop, int count, Told told, Consumer<String> progress) {
        progress.accept("Selling %,d subscriptions with a card each".formatted(count));
        var members = shop.members(count);
        try (var clerk = Clerk.at(URI.create(suite.url()), shop.manager(), CLERKS_CONNECTIONS)) {
            var till = new Till(clerk, told, shop, 1, progress);
            var sold = till.sell(members, LONGEST).subscriptions();
            var meter = new Meter(suite);
            Reading quiet = meter.quiet(Duration.ofSeconds(5));
            progress.accept("All of them fall due");
            Reading before = meter.read();
            var done = till.renewToTheDoor(sold);
            Reading cost = meter.read().since(before).without(quiet).per(sold.size());
            progress.accept("%.0f per second".formatted(done.perSecond()));
            return new Day(done.perSecond(), cost);
        }
    }

    private static List<Figure> figures(Day small, Day large, double bare, double rows) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("renewals to the door, %,d due on a day".formatted(MANY), large.perSecond(), "/s")
                .atLeast(GOAL));
        figures.add(Figure.of("renewals to the door, %,d due on a day".formatted(FEW), small.perSecond(), "/s"));
        figures.add(Figure.of("many by few", large.perSecond() / small.perSecond(), ""));
        figures.add(Figure.of("the same rows by batched SQL", bare, "/s"));
        figures.add(Figure.of("renewals by batched SQL", large.perSecond() / bare, ""));
        figures.add(Figure.of("rows per renewal", rows, ""));
        BILLERS.forEach(part -> figures.add(Figure.of(
                "commits per renewal, " + part.shortName(),
                large.cost().commits().getOrDefault(part.shortName(), 0.0),
                "")));
        large.cost()
                .processor()
                .forEach((process, seconds) -> figures.add(Figure.of("processor, " + process, 1000 * seconds, "ms")));
        return List.copyOf(figures);
    }
}
