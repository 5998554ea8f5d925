package io.cardea.stack.suite;

import java.time.Duration;

/// Hears what the suite is doing. Called from several threads.
public interface Progress {
    /// Something long begins that is needed only once on a machine.
    default void preparing(String what) {}

    default void starting(Part part) {}

    /// The part answers.
    default void ready(Part part, Duration took) {}

    /// The part did not come up; the reason names it and quotes its log.
    default void failed(Part part, String reason) {}

    default void stopped(Part part) {}

    /// Hears nothing.
    static Progress unheard() {
        return new Progress() {};
    }
}
