package io.cardea.subscription.prolongation;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;

/// The days would end before they begin, or in more than ten years, or all of them are frozen.
@Code("subscription.prolongation-date")
record ImpossibleEnd(LocalDate until, LocalDate start) implements Refusal {

    @Override
    public String detail() {
        return "The days begin on %s, and end on a later date, within ten years; not all of them may be frozen."
                .formatted(start);
    }

    @Override
    public String field() {
        return "until";
    }
}
