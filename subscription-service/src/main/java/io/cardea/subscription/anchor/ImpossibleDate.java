package io.cardea.subscription.anchor;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;

/// Periods cannot begin on that date next.
@Code("subscription.anchor-date")
record ImpossibleDate(LocalDate date, LocalDate earliest, LocalDate latest) implements Refusal {

    @Override
    public String detail() {
        return "A period can begin on a date from %s to %s.".formatted(earliest, latest);
    }

    @Override
    public String field() {
        return "date";
    }
}
