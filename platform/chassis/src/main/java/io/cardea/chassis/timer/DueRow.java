package io.cardea.chassis.timer;

import io.cardea.chassis.journal.Occasion;
import java.time.Instant;
import java.util.UUID;

/// A timer whose instant has come.
record DueRow(String aggregateType, UUID aggregate, UUID company, Instant due) {

    Occasion occasion() {
        return new Occasion(company, "timer", null, due, null);
    }
}
