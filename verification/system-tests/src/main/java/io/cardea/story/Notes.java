package io.cardea.story;

import java.time.Duration;

/// Where a step notes what it saw.
interface Notes {

    /// A fact, as a line of its own.
    void fact(String text);

    /// How long something took.
    default void took(String what, Duration time) {
        fact(what + ": " + time.toMillis() + " ms");
    }
}
