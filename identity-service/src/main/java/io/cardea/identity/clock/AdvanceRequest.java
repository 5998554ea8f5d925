package io.cardea.identity.clock;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/// How far the clock shall go: by a period or a duration, or to an instant.
///
/// @param by ISO 8601: a period of local dates (`P1M`) or a duration (`PT36H`)
record AdvanceRequest(@Nullable String by, @Nullable Instant to) {

    private static final Period MOST = Period.ofYears(10);

    /// The target, seen from where the clock stands; fails with a refusal that names the field.
    Instant target(Instant at, ZoneId zone) {
        if ((by == null) == (to == null)) {
            throw invalid("by", "Give either by or to.");
        }
        ZonedDateTime start = at.atZone(zone);
        Instant target = by == null ? to : plus(start, amount(by));
        if (target.isAfter(start.plus(MOST).toInstant())) {
            throw invalid(by == null ? "to" : "by", "The clock goes at most ten years at a time.");
        }
        return target;
    }

    private static TemporalAmount amount(String by) {
        try {
            return by.contains("T") ? Duration.parse(by) : Period.parse(by);
        } catch (DateTimeParseException e) {
            throw invalid("by", "by must be an ISO 8601 period or duration, such as P1M or PT36H.");
        }
    }

    private static Instant plus(ZonedDateTime start, TemporalAmount amount) {
        try {
            return start.plus(amount).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid("by", "by leads out of the calendar.");
        }
    }

    private static Refused invalid(String field, String detail) {
        return new Refused(new InvalidField(field, detail));
    }
}
