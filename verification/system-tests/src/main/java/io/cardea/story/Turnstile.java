package io.cardea.story;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.Duration;
import java.util.Map;

/// A gate with its reader.
record Turnstile(String name, Caller reader, Deeds deeds) {

    static final String ADMITTED = "ADMITTED";

    /// Holds a card before the reader: ADMITTED, or the reason why not.
    String scan(String credential) {
        Reply reply =
                reader.post("/v1/checks", Map.of("credential", credential)).expect(200);
        deeds.made("passage", reply.text("decision"));
        Claims.claim(!reply.text("display").isEmpty(), "the display says something");
        return reply.text("outcome").equals(ADMITTED) ? ADMITTED : reply.text("reason");
    }

    void claim(String credential, String expected) {
        Claims.claimSame("The answer of the gate at " + name, expected, scan(credential));
    }

    /// Scans until the gate answers so, and returns how long that took since the instant.
    ///
    /// @param sinceNanos as of [System#nanoTime]
    Duration until(String expected, String credential, long sinceNanos) {
        Patience.EAGER.until(name + " answers " + expected, () -> scan(credential), expected::equals);
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }
}
