package io.cardea.gateway.copy;

import java.time.Instant;

/// Where a company's business time comes from.
public sealed interface CompanyClock {

    /// It is the real time.
    record Real() implements CompanyClock {}

    /// It stands still at this instant until somebody advances it.
    record Sandbox(Instant at) implements CompanyClock {}
}
