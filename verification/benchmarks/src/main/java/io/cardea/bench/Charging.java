package io.cardea.bench;

import io.cardea.bench.Trial.Outcome;
import io.cardea.bench.load.Ledgers.Sides;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Is every payment made once, whatever goes wrong? Billing is ended like by a crash again and again while it
/// charges and gives back, the provider answers or keeps silent after it has charged, tells twice, late and days late,
/// and somebody forges its words.
final class Charging implements Benchmark {

    private static final int PAYMENTS = Integer.getInteger("cardea.charging.payments", 2_000);
    private static final int REFUNDED = Math.max(3, PAYMENTS / 4);
    private static final int LATE = Math.max(2, PAYMENTS / 5);
    private static final long SEED = Long.getLong("cardea.charging.seed", 2027);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// How customers pay by themselves, and let the card be charged later.
    private static final String CUSTOMERS = "/simulations/paid_somehow?remember=on&card=4242424242424242";

    @Override
    public String name() {
        return "charging";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        try (var suite = FreshSuite.started(progress)) {
            var trial = Trial.in(suite, SEED, progress);
            try (var _ = trial.told()) {
                return run(trial);
            }
        }
    }

    private static List<Figure> run(Trial trial) {
        trial.provider(CUSTOMERS);
        var shop = Shop.found(trial.suite(), "shop");
        var sold = new ArrayList<String>();
        Outcome first = sell(trial, shop, sold);
        var renewing = new RenewingByCard(trial, shop, sold);
        Outcome renewed = renewing.run(PAYMENTS * 3 / 40);
        var giving = GivingBack.of(trial, shop, trial.ledgers().somePaid(REFUNDED));
        Outcome given = giving.run(REFUNDED / 10);
        var telling = new ToldDaysLate(trial, Shop.found(trial.suite(), "late"), LATE);
        var late = telling.run(LATE / 8);
        var figures = new ArrayList<>(figures(first));
        figures.addAll(renewing.figures(first.sides(), renewed));
        figures.addAll(giving.figures(renewed.sides(), given));
        figures.addAll(telling.figures(late));
        figures.addAll(laws(
                late.outcome().sides(),
                renewed.believed() + given.believed() + late.outcome().believed()));
        return List.copyOf(figures);
    }

    private static Outcome sell(Trial trial, Shop shop, List<String> sold) {
        trial.progress().accept("%,d payments; seed %d".formatted(PAYMENTS, SEED));
        var members = shop.members(PAYMENTS);
        return trial.crashing(
                PAYMENTS * 3 / 40,
                () -> trial.atTill(
                        shop, till -> sold.addAll(till.sell(members, LONGEST).subscriptions())));
    }

    /// Of first purchases, by a link.
    private static List<Figure> figures(Outcome first) {
        Sides sides = first.sides();
        return List.of(
                Figure.of("payments asked for", PAYMENTS, "").atLeast(PAYMENTS),
                Figure.of("payments that the provider made", sides.captured(), "")
                        .atMost(PAYMENTS),
                Figure.of("lost: at the provider, not in the ledger", sides.lost(), "")
                        .atMost(0),
                Figure.of("doubled: invoices paid more than once", sides.doubled(), "")
                        .atMost(0),
                Figure.of("unresolved after 120 s", sides.unresolved(), "").atMost(0),
                Figure.of("minor units captured less those in the ledger", sides.difference(), "")
                        .atMost(0),
                Figure.of("subscriptions without their paid period", PAYMENTS - sides.active(), "")
                        .atMost(0),
                Figure.of("forged words believed", first.believed(), "").atMost(0),
                Figure.of("crashes of billing-service", first.crashes(), "").atLeast(3));
    }

    /// Of all that was done, company by company where money is added up.
    private static List<Figure> laws(Sides end, int believed) {
        return List.of(
                Figure.of("in the end: lost payments", end.lost(), "").atMost(0),
                Figure.of("in the end: invoices paid more than once", end.doubled(), "")
                        .atMost(0),
                Figure.of("in the end: unresolved after 120 s", end.unresolved(), "")
                        .atMost(0),
                Figure.of("captured less refunded, apart from the ledger", end.difference(), "")
                        .atMost(0),
                Figure.of("invoices less notes, apart from the ledger", end.documents(), "")
                        .atMost(0),
                Figure.of("forged words believed later", believed, "").atMost(0));
    }
}
