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

/// A suite whose billing-service crashes while something is done with money.
///
/// @param told what the services tell
/// @param seed of the crashes
record Trial(LocalSuite suite, Told told, long seed, Consumer<String> progress) {

    private static final List<String> TOPICS = List.of("subscription.subscriptions", "entitlement.passes");
    private static final int CLERKS_CONNECTIONS = 8;
    private static final int CARD_EVERY = 50;
    private static final Duration SETTLING = Duration.ofSeconds(120);

    static Trial in(LocalSuite suite, long seed, Consumer<String> progress) {
        return new Trial(suite, Told.on(suite.kafka(), TOPICS), seed, progress);
    }

    /// What came of it.
    ///
    /// @param sides when nothing was unresolved any more, or the time for that was up
    /// @param crashes of billing-service
    /// @param believed forged words that were answered as if they were true
    record Outcome(Sides sides, int crashes, int believed) {}

    /// Does it, with a crash of billing-service in the middle of each so many payments, up to twice as many.
    Outcome crashing(int fewest, Runnable work) {
        var saboteur = Saboteur.at(suite, seed, fewest);
        try (var _ = saboteur.begin()) {
            work.run();
        }
        progress.accept(
                "Billing was ended %d times; %d forged words were sent".formatted(saboteur.kills(), saboteur.forged()));
        return new Outcome(ledgers().settled(SETTLING, progress), saboteur.kills(), saboteur.believed());
    }

    /// Does it at a till of the shop's own.
    void atTill(Shop shop, Consumer<Till> work) {
        try (var clerk = Clerk.at(URI.create(suite.url()), shop.manager(), CLERKS_CONNECTIONS)) {
            work.accept(new Till(clerk, told, shop, CARD_EVERY, progress));
        }
    }

    Ledgers ledgers() {
        return Ledgers.of(suite);
    }

    /// Presses a button at the sandbox provider.
    ///
    /// @return what it answers
    String provider(String path) {
        return Http.post(suite.url(Part.PROVIDER) + path, Map.of(), "text/plain", "");
    }
}
