package io.cardea.identity.clock;

/// Who moves a clock: time, or the API.
enum ClockKind {
    REAL,
    SANDBOX
}
