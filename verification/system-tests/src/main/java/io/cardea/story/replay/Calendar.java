package io.cardea.story.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The days of a log, and what happens to its members on which of them.
///
/// @param first the day of the first swipe
/// @param last the day of the last one
record Calendar(LocalDate first, LocalDate last, ZoneId zone) {

    static Calendar of(SwipeLog log, ZoneId zone) {
        return new Calendar(
                log.swipes().getFirst().at().toLocalDate(),
                log.swipes().getLast().at().toLocalDate(),
                zone);
    }

    /// The clock stands on the day before: everything is set up when the first card comes.
    Instant clock() {
        return eve().atTime(12, 0).atZone(zone).toInstant();
    }

    LocalDate eve() {
        return first.minusDays(1);
    }

    LocalDate end(Standing standing) {
        return switch (standing) {
            case MEMBER, PAUSED, PUNCH_CARD, CARD_LOST -> last.plusDays(2);
            case LEFT, OVERDUE -> after(30);
        };
    }

    LocalDate pauseStarts() {
        return after(15);
    }

    LocalDate pauseEnds() {
        return after(35).plusDays(1);
    }

    private LocalDate after(int percent) {
        return first.plusDays(ChronoUnit.DAYS.between(first, last) * percent / 100);
    }
}
