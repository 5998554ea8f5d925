package io.cardea.identity.clock;

import io.cardea.chassis.clock.CompanyClock;
import java.time.Instant;
import java.time.ZoneId;

/// A reading of the company's clock.
record ClockView(Kind kind, Instant at, ZoneId zone) {

    static ClockView of(CompanyClock clock) {
        return new ClockView(clock.sandbox() ? Kind.SANDBOX : Kind.REAL, clock.now(), clock.zone());
    }

    /// Who moves the clock: time, or the API.
    enum Kind {
        REAL,
        SANDBOX
    }
}
