package io.cardea.bench;

import io.cardea.bench.load.Clerk;
import io.cardea.bench.load.Told;
import io.cardea.stack.process.Http;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.story.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A card that opens doors.
record KnownCard(String id, String credential) {

    private static final int CONNECTIONS = 32;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final List<String> TOPICS = List.of("subscription.subscriptions", "entitlement.passes");

    /// Sells so many subscriptions with a card each.
    static List<KnownCard> sold(LocalSuite suite, Shop shop, int count, Consumer<String> progress) {
        Http.post(suite.url(Part.PROVIDER) + "/simulations/paid", Map.of(), "text/plain", "");
        try (var told = Told.on(suite.kafka(), TOPICS);
                var clerk = Clerk.at(URI.create(suite.url()), shop.manager(), CONNECTIONS)) {
            new Till(clerk, told, shop, 1, progress).sell(shop.members(count), LONGEST);
        }
        return all(shop);
    }

    private static List<KnownCard> all(Shop shop) {
        List<KnownCard> cards = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = shop.calls().get("/v1/cards?limit=100" + cursor).expect(200);
            page.items()
                    .forEach(card -> cards.add(new KnownCard(
                            card.get("id").asText(), card.get("credential").asText())));
            cursor = page.text("next").isEmpty() ? "" : "&cursor=" + page.text("next");
        } while (!cursor.isEmpty());
        return List.copyOf(cards);
    }
}
