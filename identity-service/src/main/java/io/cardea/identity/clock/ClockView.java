package io.cardea.identity.clock;

import io.cardea.chassis.clock.CompanyClock;
import java.time.Instant;
import java.time.ZoneId;

/// A reading of the company's clock.
record ClockView(ClockKind kind, Instant at, ZoneId zone) {

    static ClockView of(CompanyClock clock) {
        return new ClockView(clock.sandbox() ? ClockKind.SANDBOX : ClockKind.REAL, clock.now(), clock.zone());
    }
}
