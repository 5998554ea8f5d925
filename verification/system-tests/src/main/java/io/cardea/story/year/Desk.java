package io.cardea.story.year;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where the whims of members are seen to. What cannot be is refused with a reason, and that is all right.
record Desk(Caller manager, Tally tally, Map<String, Integer> given) {

    private static final int CONFLICT = 409;

    Desk(Caller manager, Tally tally) {
        this(manager, tally, new ConcurrentHashMap<>());
    }

    Reply order(String product, String member) {
        return Patience.USUAL.until(
                "the order is taken",
                () -> manager.post("/v1/orders", Map.of("product", product, "member", member)),
                reply -> reply.status() == 201);
    }

    /// A card, as soon as the subscription is known where cards are made.
    String card(String member, String subscription) {
        var wish = Map.of("member", member, "subscription", subscription);
        return Patience.USUAL
                .until("a card is issued", () -> manager.post("/v1/cards", wish), reply -> reply.status() == 201)
                .text("id");
    }

    /// @return whether that changed anything
    boolean serve(Membership membership, Whim whim) {
        String subscription = membership.subscription();
        return switch (whim) {
            case Whim.Nothing() -> false;
            case Whim.Freeze(int days) -> freeze(subscription, days);
            case Whim.Unfreeze() -> ask(subscription, "unfreeze", Map.of("reason", "back again"));
            case Whim.Present(int days) -> give(subscription, days);
            case Whim.Leave(boolean atOnce) ->
                ask(subscription, "cancel", Map.of("when", atOnce ? "NOW" : "PERIOD_END", "reason", "moves away"));
            case Whim.Stay() -> ask(subscription, "uncancel", Map.of("reason", "stays after all"));
        };
    }

    /// The days that were given as a present.
    int presents(Membership membership) {
        return given.getOrDefault(membership.subscription(), 0);
    }

    private boolean freeze(String subscription, int days) {
        var until = read(subscription).today().plusDays(days);
        return ask(subscription, "freeze", Map.of("until", until.toString(), "reason", "away"));
    }

    private boolean give(String subscription, int days) {
        String end = read(subscription).state().text("endsOn");
        if (end.isEmpty()) {
            return false;
        }
        var until = LocalDate.parse(end).plusDays(days);
        var wish = Map.of("until", until.toString(), "kind", "GIFTED", "reason", "a present");
        boolean granted = ask(subscription, "prolong", wish);
        if (granted) {
            given.merge(subscription, days, Integer::sum);
        }
        return granted;
    }

    private boolean ask(String subscription, String action, Map<String, ?> body) {
        Reply reply = manager.post("/v1/subscriptions/" + subscription + "/" + action, body);
        Claims.claim(
                reply.status() == 200 || reply.status() == CONFLICT || reply.status() == 400,
                "a whim is granted or refused: " + reply);
        tally.asked(action, reply.status() == 200);
        return reply.status() == 200;
    }

    private Seen read(String subscription) {
        Reply state = manager.get("/v1/subscriptions/" + subscription).expect(200);
        return new Seen(state, LocalDate.ofInstant(Instant.parse(clock()), Club.ZONE));
    }

    private String clock() {
        return manager.get("/v1/clock").expect(200).text("at");
    }

    private record Seen(Reply state, LocalDate today) {}
}
