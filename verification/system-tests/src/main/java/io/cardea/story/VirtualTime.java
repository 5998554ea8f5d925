package io.cardea.story;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// The clock of a sandbox company, which only moves when it is told to.
record VirtualTime(Caller manager) {

    static VirtualTime of(Company company) {
        return new VirtualTime(company.manager());
    }

    Instant now() {
        return Instant.parse(manager.get("/v1/clock").expect(200).text("at"));
    }

    void advanceBy(String period) {
        advance(Map.of("by", period));
    }

    void advanceTo(Instant instant) {
        advance(Map.of("to", instant.toString()));
        Claims.claimSame("The company's clock", instant, now());
    }

    void advanceToNoon(LocalDate day, ZoneId zone) {
        advanceTo(day.atTime(12, 0).atZone(zone).toInstant());
    }

    /// Comes back when all that the time brought with it has been done.
    private void advance(Map<String, ?> wish) {
        Reply begun = manager.post("/v1/clock/advances", wish);
        Claims.claim(begun.status() / 100 == 2, "the clock may be advanced: " + begun);
        Patience.LONG.until(
                "the clock has been advanced",
                () -> manager.get("/v1/clock/advances/" + begun.text("id")).expect(200),
                advance -> advance.text("status").equals("DONE"));
    }
}
