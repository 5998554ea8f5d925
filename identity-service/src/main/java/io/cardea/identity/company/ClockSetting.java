package io.cardea.identity.company;

import java.time.Instant;

/// Which clock a company lives by.
public sealed interface ClockSetting {

    /// The real one.
    record Real() implements ClockSetting {}

    /// One that stands still until it is advanced.
    ///
    /// @param at business time now
    record Sandbox(Instant at) implements ClockSetting {}
}
