package io.cardea.billing.subscription;

import java.time.LocalDate;

/// The period that the next payment buys: local dates `[start, end)` in the subscription's zone.
record WantedPeriod(int index, LocalDate start, LocalDate end) {}
