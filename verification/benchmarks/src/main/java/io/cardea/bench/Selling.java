package io.cardea.bench;

import io.cardea.bench.load.Clerk;
import io.cardea.bench.load.Meter;
import io.cardea.bench.load.Meter.Reading;
import io.cardea.bench.load.SingleRows;
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

/// How fast the suite sells: purchases, renewals and freezes per second through everything that runs on this
/// machine, beside as many transactions of one row in the same database server, and what each purchase costs.
final class Selling implements Benchmark {

    private static final int WARM_UP = 20_000;
    private static final int PURCHASES = 5_000;
    private static final int FREEZES = 2_000;
    private static final int CONNECTIONS = 16;
    private static final int CLERKS_CONNECTIONS = 32;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// The services' compiler needs a while until it has seen enough.
    private static final Duration WARM_UP_TIME = Duration.ofSeconds(150);

    private static final List<String> TOPICS = List.of("subscription.subscriptions", "entitlement.passes");
    private static final List<Part> SELLERS = List.of(Part.SUBSCRIPTION, Part.BILLING, Part.ENTITLEMENT);

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        try (var suite = FreshSuite.started(progress)) {
            var shop = Shop.found(suite, "shop");
            Http.post(suite.url(Part.PROVIDER) + "/simulations/paid", Map.of(), "text/plain", "");
            progress.accept("Registering %,d members".formatted(WARM_UP + PURCHASES));
            var members = shop.members(WARM_UP + PURCHASES);
            try (var told = Told.on(suite.kafka(), TOPICS);
                    var clerk = Clerk.at(URI.create(suite.url()), shop.manager(), CLERKS_CONNECTIONS)) {
                return measured(suite, new Till(clerk, told, shop, 10, progress), members, progress);
            }
        }
    }

    private static List<Figure> measured(LocalSuite suite, Till till, List<String> members, Consumer<String> progress) {
        var meter = new Meter(suite);
        progress.accept("Selling, to warm up");
        var first = till.sell(members.subList(0, WARM_UP), WARM_UP_TIME);
        progress.accept("%.0f per second; now nothing, to see what that costs".formatted(first.perSecond()));
        Reading quiet = meter.quiet(Duration.ofSeconds(5));
        progress.accept("Selling");
        Reading before = meter.read();
        var sold = till.sell(members.subList(WARM_UP, members.size()), LONGEST);
        Reading cost = meter.read()
                .since(before)
                .without(quiet)
                .per(sold.subscriptions().size());
        progress.accept("%.0f per second; as many transactions of one row".formatted(sold.perSecond()));
        double bare = new SingleRows(suite, CONNECTIONS)
                .perSecond(sold.subscriptions().size());
        progress.accept("%.0f per second; freezing and unfreezing".formatted(bare));
        var frozen = till.freeze(
                sold.subscriptions()
                        .subList(0, Math.min(FREEZES, sold.subscriptions().size())),
                LONGEST);
        progress.accept("%.0f commands per second; renewing all".formatted(2 * frozen.perSecond()));
        var all = new ArrayList<>(first.subscriptions());
        all.addAll(sold.subscriptions());
        var renewed = till.renew(all);
        progress.accept("%.0f per second".formatted(renewed.perSecond()));
        return figures(sold, frozen, renewed, bare, cost);
    }

    private static List<Figure> figures(
            Till.Done sold, Till.Done frozen, Till.Done renewed, double bare, Reading cost) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("purchases, from edge to active", sold.perSecond(), "/s")
                .atLeast(200));
        figures.add(Figure.of("renewals, from the clock to renewed", renewed.perSecond(), "/s"));
        figures.add(Figure.of("freeze and unfreeze commands, through the edge", 2 * frozen.perSecond(), "/s"));
        figures.add(Figure.of("single-row transactions", bare, "/s"));
        figures.add(Figure.of("purchases by single rows", sold.perSecond() / bare, ""));
        figures.add(Figure.of("renewals by single rows", renewed.perSecond() / bare, ""));
        figures.add(Figure.of("freeze commands by single rows", 2 * frozen.perSecond() / bare, ""));
        figures.add(Figure.of("median time from order to active", sold.median(), "s"));
        SELLERS.forEach(part -> figures.add(Figure.of(
                        "commits per purchase, " + part.shortName(),
                        cost.commits().getOrDefault(part.shortName(), 0.0),
                        "")
                .atMost(9)));
        SELLERS.forEach(part -> figures.add(Figure.of(
                "rows per purchase, " + part.shortName(), cost.rows().getOrDefault(part.shortName(), 0.0), "")));
        cost.processor()
                .forEach((process, seconds) -> figures.add(Figure.of("processor, " + process, 1000 * seconds, "ms")));
        return List.copyOf(figures);
    }
}
