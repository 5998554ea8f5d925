package io.cardea.bench;

import io.cardea.bench.load.Clerk;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How soon a card that staff blocks is refused at the gate: while nothing else happens, and while other cards change
/// all the time. And whether every check is answered, and rightly, while everything but the gateway is dead.
final class Refusing implements Benchmark {

    private static final int WARM_UP = 20;
    private static final int OTHERS = 200;
    private static final int CONNECTIONS = 32;
    private static final double CHANGES = 200;
    private static final double NEARLY = 0.95;
    private static final double P99 = 0.99;

    // So that it never goes in step with what works in batches.
    private static final long PAUSE_NANOS = 37_000_000;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public String name() {
        return "refusal";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        boolean quick = Boolean.getBoolean(QUICK);
        int blocks = Integer.getInteger("cardea.refusal.blocks", quick ? 50 : 300);
        Duration outage = Duration.ofSeconds(Integer.getInteger("cardea.refusal.outage", quick ? 60 : 600));
        figures.clear();
        try (var suite = FreshSuite.started(progress)) {
            var shop = Shop.found(suite, "refusal");
            var doors = Doors.of(suite, shop);
            progress.accept("Selling cards");
            var cards = KnownCard.sold(suite, shop, WARM_UP + 2 * blocks + OTHERS, progress);
            int idle = WARM_UP + blocks;
            int busy = idle + blocks;
            var others = cards.subList(busy, cards.size());
            blocked(shop, doors, cards.subList(0, WARM_UP));
            progress.accept("Blocking %d cards, and nothing else".formatted(blocks));
            tell(blocked(shop, doors, cards.subList(WARM_UP, idle)), "idle", 50, 250);
            progress.accept("The same under %.0f changes per second".formatted(CHANGES));
            tell(underChanges(suite, shop, doors, cards.subList(idle, busy), others), "under changes", 0, 1000);
            progress.accept("Killing everything but the gateway, and asking for " + outage);
            killAllButTheGateway(suite);
            tell(new Outage(doors).ask(expected(cards.subList(0, busy), others), outage));
        }
        return List.copyOf(figures);
    }

    /// @param refused from the request that blocks to the first refusal
    /// @param answered from the request to its answer
    private record Took(Spread refused, Spread answered) {}

    private static Took blocked(Shop shop, Doors doors, List<KnownCard> cards) {
        List<Long> refused = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        for (KnownCard card : cards) {
            doors.until(card.credential(), Doors.ADMITTED);
            Pace.until(System.nanoTime() + PAUSE_NANOS);
            long begin = System.nanoTime();
            shop.calls()
                    .post("/v1/cards/" + card.id() + "/block", Map.of("reason", "lost"))
                    .expect(200);
            answered.add(System.nanoTime() - begin);
            doors.until(card.credential(), Doors.BLOCKED);
            refused.add(System.nanoTime() - begin);
        }
        return new Took(Spread.of(refused), Spread.of(answered));
    }

    private Took underChanges(LocalSuite suite, Shop shop, Doors doors, List<KnownCard> cards, List<KnownCard> others) {
        try (var clerk = Clerk.at(URI.create(suite.url()), shop.manager(), CONNECTIONS);
                var traffic = new CardTraffic(clerk, others, CHANGES)) {
            // Until it flows.
            Pace.until(System.nanoTime() + Duration.ofSeconds(5).toNanos());
            Took took = blocked(shop, doors, cards);
            figures.add(
                    Figure.of("changes meanwhile", traffic.perSecond(), "/s").atLeast(NEARLY * CHANGES));
            return took;
        }
    }

    private void tell(Took took, String when, double medianGoal, double p99Goal) {
        var median =
                Figure.of("blocked to refused, p50, " + when, took.refused().at(0.5), "ms");
        figures.add(medianGoal > 0 ? median.atMost(medianGoal) : median);
        figures.add(Figure.of("blocked to refused, p99, " + when, took.refused().at(P99), "ms")
                .atMost(p99Goal));
        figures.add(Figure.of("of it the request, p50, " + when, took.answered().at(0.5), "ms"));
    }

    private void tell(Outage.Seen seen) {
        figures.add(Figure.of("checks with everything else dead", seen.asked(), ""));
        figures.add(Figure.of("of them answered", seen.answeredPercent(), "%").atLeast(100));
        figures.add(
                Figure.of("of them answered rightly", seen.rightPercent(), "%").atLeast(100));
        figures.add(Figure.of("their p99", seen.latencies().at(P99), "ms"));
    }

    private static void killAllButTheGateway(LocalSuite suite) {
        for (Part part : Part.values()) {
            if (part != Part.GATEWAY) {
                suite.kill(part);
            }
        }
    }

    private static Map<String, String> expected(List<KnownCard> blocked, List<KnownCard> others) {
        Map<String, String> expected = new HashMap<>();
        blocked.forEach(card -> expected.put(card.credential(), Doors.BLOCKED));
        others.forEach(card -> expected.put(card.credential(), Doors.ADMITTED));
        return expected;
    }
}
