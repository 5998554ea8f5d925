package io.cardea.story.replay;

import java.time.Duration;

/// A swipe that the gateway has answered.
///
/// @param outcome ADMITTED, or the reason of the refusal
/// @param took from the request to the answer, as the reader sees it
record Scan(Drawn drawn, String outcome, Duration took) {

    static final String ADMITTED = "ADMITTED";

    boolean admitted() {
        return outcome.equals(ADMITTED);
    }
}
