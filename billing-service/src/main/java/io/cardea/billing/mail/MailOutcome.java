package io.cardea.billing.mail;

import java.time.Duration;

/// What comes of a try to send a mail.
sealed interface MailOutcome {

    /// After so many tries nobody waits for it any more: two days and some, as mail servers do.
    int MOST_TRIES = 40;

    Duration LONGEST = Duration.ofHours(2);

    record Sent() implements MailOutcome {}

    record Failed(String why) implements MailOutcome {}

    record Later(Duration pause, String why) implements MailOutcome {}

    /// What a server said.
    sealed interface Said {

        record Taken() implements Said {}

        /// No, and not later either.
        record Refused(String why) implements Said {}

        /// Nothing, or not now.
        record NotNow(String why) implements Said {}
    }

    /// @param tries how often it has been tried, 1 or more
    static MailOutcome of(Said said, int tries, Duration first) {
        return switch (said) {
            case Said.Taken() -> new Sent();
            case Said.Refused(var why) -> new Failed(why);
            case Said.NotNow(var why) -> tries < MOST_TRIES ? new Later(pause(tries, first), why) : new Failed(why);
        };
    }

    /// Twice as long each time.
    private static Duration pause(int tries, Duration first) {
        Duration pause = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
