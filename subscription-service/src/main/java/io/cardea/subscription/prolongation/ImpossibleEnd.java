package io.cardea.subscription.prolongation;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;

/// The days would end before they begin, or in more than ten years, or all of them are frozen.
///
/// @param start the first of the days
/// @param earliest the first end that the dates alone would allow
/// @param latest the last one
@Code("subscription.prolongation-date")
record ImpossibleEnd(LocalDate until, LocalDate start, Rule rule, LocalDate earliest, LocalDate latest)
        implements Refusal {

    /// What is asked of the end.
    enum Rule {
        IN_THE_PAST,
        NOT_AFTER_START,
        TOO_FAR_AHEAD,
        ONLY_FROZEN_DAYS
    }

    @Override
    public String detail() {
        var why = switch (rule) {
            case IN_THE_PAST -> "%s is past.".formatted(until);
            case NOT_AFTER_START -> "%s adds no day.".formatted(until);
            case TOO_FAR_AHEAD -> "%s is more than ten years ahead.".formatted(until);
            case ONLY_FROZEN_DAYS -> "All days before %s are frozen.".formatted(until);
        };
        return "The days begin on %s, and end on a date from %s to %s; %s".formatted(start, earliest, latest, why);
    }

    @Override
    public String field() {
        return "until";
    }
}
