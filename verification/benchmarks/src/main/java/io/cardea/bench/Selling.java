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
import java.util.function.Supplier;

/// How fast the suite sells: purchases, renewals by the clock and by command, and freezes per second through everything
/// that runs on this machine, beside as many transactions of one row in the same database server, and what each costs.
final class Selling implements Benchmark {

    private static final int WARM_UP = Integer.getInteger("cardea.subscriptions.warm-up", 20_000);
    private static final int PURCHASES = Integer.getInteger("cardea.subscriptions.purchases", 5_000);
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

    /// What was done, and what one of it has cost.
    private record Phase(Till.Done done, Reading cost) {

        double perSecond() {
            return done.perSecond();
        }
    }

    /// @param frozen each of these is frozen and unfrozen
    /// @param early renewed by command, before their time
    /// @param renewed by the clock
    /// @param bare transactions of one row per second
    private record Measured(Phase sold, Phase frozen, Phase early, Till.Done renewed, double bare) {}

    private static List<Figure> measured(LocalSuite suite, Till till, List<String> members, Consumer<String> progress) {
        var meter = new Meter(suite);
        progress.accept("Selling, to warm up");
        var first = till.sell(members.subList(0, WARM_UP), WARM_UP_TIME);
        progress.accept("%.0f per second; now nothing, to see what that costs".formatted(first.perSecond()));
        Reading quiet = meter.quiet(Duration.ofSeconds(5));
        progress.accept("Selling");
        var sold = metered(meter, quiet, () -> till.sell(members.subList(WARM_UP, members.size()), LONGEST));
        var mine = sold.done().subscriptions();
        progress.accept("%.0f per second; as many transactions of one row".formatted(sold.perSecond()));
        double bare = new SingleRows(suite, CONNECTIONS).perSecond(mine.size());
        progress.accept("%.0f per second; freezing and unfreezing".formatted(bare));
        var frozen = metered(meter, quiet, () -> till.freeze(mine.subList(0, Math.min(FREEZES, mine.size())), LONGEST));
        progress.accept("%.0f commands per second; all fall due".formatted(2 * frozen.perSecond()));
        var all = new ArrayList<>(first.subscriptions());
        all.addAll(mine);
        var renewed = till.renew(all);
        progress.accept("%.0f per second; renewing early".formatted(renewed.perSecond()));
        var early = metered(meter, quiet, () -> till.renewEarly(mine, LONGEST));
        progress.accept("%.0f per second".formatted(early.perSecond()));
        return figures(new Measured(sold, frozen, early, renewed, bare));
    }

    private static Phase metered(Meter meter, Reading quiet, Supplier<Till.Done> phase) {
        Reading before = meter.read();
        var done = phase.get();
        return new Phase(
                done,
                meter.read()
                        .since(before)
                        .without(quiet)
                        .per(done.subscriptions().size()));
    }

    private static List<Figure> figures(Measured of) {
        var figures = new ArrayList<Figure>();
        double bare = of.bare();
        double freezes = 2 * of.frozen().perSecond();
        figures.add(Figure.of("purchases, from edge to active", of.sold().perSecond(), "/s")
                .atLeast(200));
        figures.add(
                Figure.of("renewals, from the clock to renewed", of.renewed().perSecond(), "/s"));
        figures.add(
                Figure.of("early renewals, from the edge to renewed", of.early().perSecond(), "/s"));
        figures.add(Figure.of("freeze and unfreeze commands, through the edge", freezes, "/s"));
        figures.add(Figure.of("single-row transactions", bare, "/s"));
        figures.add(Figure.of("purchases by single rows", of.sold().perSecond() / bare, ""));
        figures.add(Figure.of("renewals by single rows", of.renewed().perSecond() / bare, ""));
        figures.add(Figure.of("early renewals by single rows", of.early().perSecond() / bare, ""));
        figures.add(Figure.of("freeze commands by single rows", freezes / bare, ""));
        figures.add(
                Figure.of("median time from order to active", of.sold().done().median(), "s"));
        figures.add(
                Figure.of("median time from renew to renewed", of.early().done().median(), "s"));
        figures.addAll(costs("purchase", of.sold().cost(), 9));
        figures.addAll(costs("early renewal", of.early().cost(), 9));
        figures.addAll(costs("freeze and unfreeze", of.frozen().cost(), 2 * 9));
        of.sold()
                .cost()
                .processor()
                .forEach((process, seconds) -> figures.add(Figure.of("processor, " + process, 1000 * seconds, "ms")));
        return List.copyOf(figures);
    }

    /// @param most commits of each service
    private static List<Figure> costs(String what, Reading cost, double most) {
        var figures = new ArrayList<Figure>();
        for (var part : SELLERS) {
            var name = part.shortName();
            figures.add(Figure.of(
                            "commits per %s, %s".formatted(what, name),
                            cost.commits().getOrDefault(name, 0.0),
                            "")
                    .atMost(most));
        }
        for (var part : SELLERS) {
            var name = part.shortName();
            figures.add(Figure.of(
                    "rows per %s, %s".formatted(what, name), cost.rows().getOrDefault(name, 0.0), ""));
        }
        return figures;
    }
}
