package io.cardea.billing.sending;

import java.time.Duration;

/// How long to wait between tries: twice as long each time, but never so long that an outage that is over is felt.
final class Pauses {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private Pauses() {}

    /// @param tries how often it has been tried, 1 or more
    static Duration after(int tries, Duration first) {
        Duration pause = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
