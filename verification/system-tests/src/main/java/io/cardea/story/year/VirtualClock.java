package io.cardea.story.year;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The clock of a sandbox company, and what its answers tell.
record VirtualClock(Caller manager, String company) {

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(30), Duration.ofMillis(100));

    /// What an advance brought about.
    ///
    /// @param at where the clock stands now
    /// @param moves how often it stopped on its way
    /// @param total how many events there were
    /// @param events all of them, in order
    record Passed(Instant at, int moves, long total, List<Happening> events) {}

    /// One event.
    record Happening(Instant at, String topic, String type, String aggregate, long version) {

        private static Happening read(JsonNode event) {
            return new Happening(
                    Instant.parse(event.get("at").asText()),
                    event.get("topic").asText(),
                    event.get("type").asText(),
                    event.get("aggregate").asText(),
                    event.get("version").asLong());
        }
    }

    /// Comes back when all that the time brought with it has been done.
    Passed advance(String by) {
        Reply answer = manager.post("/v1/companies/" + company + "/clock/advance", Map.of("by", by));
        Claims.claim(answer.status() / 100 == 2, "the clock may be advanced: " + answer);
        String place = "/v1/clock/advances/" + answer.text("id");
        Reply done = answer.status() == 200
                ? answer
                : PATIENCE.until(
                        "the clock has been advanced",
                        () -> manager.get(place).expect(200),
                        advance -> advance.text("status").equals("DONE"));
        return read(done);
    }

    private static Passed read(Reply done) {
        JsonNode happened = done.at("happened");
        List<Happening> events = StreamSupport.stream(happened.path("events").spliterator(), false)
                .map(Happening::read)
                .toList();
        long counted = StreamSupport.stream(happened.path("counts").spliterator(), false)
                .mapToLong(count -> count.get("count").asLong())
                .sum();
        Claims.claimSame("The events counted by type", happened.path("total").asLong(), counted);
        Claims.claim(
                events.size() == counted || happened.path("note").asText().contains("first " + events.size()),
                "an advance says when it lists fewer events than it counts: " + done);
        return new Passed(Instant.parse(done.text("at")), done.at("moves").asInt(), counted, events);
    }
}
