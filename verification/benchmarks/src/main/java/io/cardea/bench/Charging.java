package io.cardea.bench;

import io.cardea.bench.load.Clerk;
import io.cardea.bench.load.Ledgers;
import io.cardea.bench.load.Ledgers.Sides;
import io.cardea.bench.load.Saboteur;
import io.cardea.bench.load.Told;
import io.cardea.stack.process.Http;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Is every payment made once, whatever goes wrong? Billing is ended like by a crash again and again while it
/// charges, the provider answers or keeps silent after it has charged, tells twice and late, and somebody forges its
/// words.
final class Charging implements Benchmark {

    private static final int PAYMENTS = Integer.getInteger("cardea.charging.payments", 2_000);
    private static final long SEED = Long.getLong("cardea.charging.seed", 2027);
    private static final int CLERKS_CONNECTIONS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SETTLING = Duration.ofSeconds(120);

    @Override
    public String name() {
        return "charging";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        try (var suite = FreshSuite.started(progress)) {
            var shop = Shop.found(suite, "shop");
            Http.post(suite.url(Part.PROVIDER) + "/simulations/paid_somehow", Map.of(), "text/plain", "");
            progress.accept("%,d payments; seed %d".formatted(PAYMENTS, SEED));
            var saboteur = Saboteur.at(suite, SEED);
            sell(suite, shop, progress, saboteur);
            progress.accept("Billing was ended %d times; %d forged words were sent"
                    .formatted(saboteur.kills(), saboteur.forged()));
            Sides sides = Ledgers.of(suite).settled(SETTLING, progress);
            return figures(sides, saboteur);
        }
    }

    private static void sell(LocalSuite suite, Shop shop, Consumer<String> progress, Saboteur saboteur) {
        var members = shop.members(PAYMENTS);
        try (var told = Told.on(suite.kafka(), List.of("subscription.subscriptions", "entitlement.passes"));
                var clerk = Clerk.at(URI.create(suite.url()), shop.manager(), CLERKS_CONNECTIONS);
                var _ = saboteur.begin()) {
            new Till(clerk, told, shop, 50, progress).sell(members, LONGEST);
        }
    }

    private static List<Figure> figures(Sides sides, Saboteur saboteur) {
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
                Figure.of("forged words believed", saboteur.believed(), "").atMost(0),
                Figure.of("crashes of billing-service", saboteur.kills(), "").atLeast(3));
    }
}
