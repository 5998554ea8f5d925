package io.cardea.story.replay;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Issues a card to every member, and brings subscriptions and cards into the standing that was drawn.
record Issuing(ReplayCompany company, Calendar calendar, Lanes lanes) {

    /// A member's card.
    record Held(String card, String credential, Standing standing) {}

    private record Wish(String member, String subscription, Standing standing) {}

    List<Held> cards(List<String> members, List<String> subscriptions, List<Standing> standings) {
        List<Wish> wishes = IntStream.range(0, members.size())
                .mapToObj(i -> new Wish(members.get(i), subscriptions.get(i), standings.get(i)))
                .toList();
        List<Held> held = lanes.each(wishes, Wish::hashCode, this::issue);
        lanes.each(held, Held::hashCode, this::awaitAtTheGate);
        return held;
    }

    private Held issue(Wish wish) {
        Map<String, String> asked = Map.of("member", wish.member(), "subscription", wish.subscription());
        Reply issued = Patience.USUAL.until(
                "a card is issued", () -> manager().post("/v1/cards", asked), reply -> reply.status() == 201);
        var held = new Held(issued.text("id"), issued.text("credential"), wish.standing());
        switch (wish.standing()) {
            case MEMBER, LEFT, OVERDUE, PUNCH_CARD -> {}
            case PAUSED ->
                manager()
                        .post(
                                "/v1/subscriptions/" + wish.subscription() + "/freeze",
                                Map.of(
                                        "from", calendar.pauseStarts().toString(),
                                        "until", calendar.pauseEnds().toString(),
                                        "reason", "away"))
                        .expect(200);
            case CARD_LOST ->
                manager()
                        .post("/v1/cards/" + held.card() + "/block", Map.of("reason", "LOST"))
                        .expect(200);
        }
        return held;
    }

    /// The pass says what it should, and the gateway has it. Asking for the way out spends nothing.
    private Held awaitAtTheGate(Held held) {
        Reply pass = Patience.USUAL.until(
                "the pass of a " + held.standing() + " is right",
                () -> manager().get("/v1/passes/" + held.card()).expect(200),
                reply -> isRight(reply, held.standing()));
        long version = Long.parseLong(String.valueOf(pass.etag()).replaceAll("\\D", ""));
        Caller gate = company.gates().values().iterator().next();
        Patience.USUAL.until(
                "the gateway has the pass",
                () -> gate.post("/v1/checks", Map.of("credential", held.credential(), "direction", "OUT")),
                reply -> reply.at("passVersion").asLong() >= version);
        return held;
    }

    private static boolean isRight(Reply pass, Standing standing) {
        return switch (standing) {
            case MEMBER, LEFT, OVERDUE -> !pass.at("spans").isEmpty();
            case PAUSED -> !pass.at("freezes").isEmpty();
            case PUNCH_CARD -> pass.at("credits.remaining").asInt() == 5;
            case CARD_LOST -> pass.text("status").equals("BLOCKED");
        };
    }

    private Caller manager() {
        return company.manager();
    }
}
