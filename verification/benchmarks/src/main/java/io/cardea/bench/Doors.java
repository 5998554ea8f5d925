package io.cardea.bench;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Credentials;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Gates of a shop that are asked in turn, since one alone may not ask as often as a benchmark wants to.
///
/// @param readers each with the key of its gate
record Doors(List<Caller> readers, AtomicInteger turn) {

    static final String ADMITTED = "ADMITTED";
    static final String BLOCKED = "CARD_BLOCKED";

    private static final int HOW_MANY = 4;

    /// Each of them asks less than a hundred times a second then.
    private static final Patience WATCHING = new Patience(Duration.ofSeconds(60), Duration.ofMillis(3));

    /// Registers them. They ask the gateway itself, as everything before it will be down.
    static Doors of(LocalSuite suite, Shop shop) {
        String site =
                shop.calls().get("/v1/sites").expect(200).onlyItem().path("id").asText();
        var readers = new ArrayList<Caller>();
        for (int number = 1; number <= HOW_MANY; number++) {
            String key = shop.calls()
                    .post("/v1/gates", Map.of("site", site, "name", "Door " + number, "direction", "IN"))
                    .expect(201)
                    .text("deviceKey");
            readers.add(new Caller(URI.create(suite.url(Part.GATEWAY)), Credentials.gate(key)));
        }
        return new Doors(List.copyOf(readers), new AtomicInteger());
    }

    /// What one of them is answered: ADMITTED, or why not.
    String ask(String credential) {
        Caller reader = readers.get(Math.floorMod(turn.getAndIncrement(), readers.size()));
        Reply reply =
                reader.post("/v1/checks", Map.of("credential", credential)).expect(200);
        return reply.text("outcome").equals(ADMITTED) ? ADMITTED : reply.text("reason");
    }

    /// Asks again and again until the answer is this one.
    void until(String credential, String answer) {
        WATCHING.until("the gate answers " + answer, () -> ask(credential), answer::equals);
    }
}
