package io.cardea.story.replay;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Reply;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Holds every card of the log before its reader, at the instant of the log.
record Scanning(Map<String, Caller> gates, List<Issuing.Held> held, ZoneId zone, Lanes lanes) {

    /// The answers, in the order of the log; the swipes of one card are never under way at once.
    List<Scan> all(List<Drawn> log) {
        return lanes.each(log, drawn -> drawn.member().orElse(drawn.swipe().line()), this::one);
    }

    private Scan one(Drawn drawn) {
        Swipe swipe = drawn.swipe();
        var question = Map.of(
                "credential",
                credential(drawn),
                "direction",
                swipe.direction().name(),
                "at",
                swipe.at().atZone(zone).toInstant().toString());
        Caller gate = Objects.requireNonNull(gates.get(swipe.device()));
        Reply reply = gate.post("/v1/checks", question).expect(200);
        boolean admitted = reply.text("outcome").equals(Scan.ADMITTED);
        return new Scan(drawn, admitted ? Scan.ADMITTED : reply.text("reason"), reply.took());
    }

    private String credential(Drawn drawn) {
        return drawn.member().isPresent()
                ? held.get(drawn.member().getAsInt()).credential()
                : "stranger-" + drawn.swipe().line();
    }
}
