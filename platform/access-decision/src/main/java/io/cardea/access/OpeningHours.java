package io.cardea.access;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/// When a gate lets in, or a right holds, by the clock on the wall. Days that change to or from summer time need no
/// care: what counts is what the clock says.
///
/// @param zone the site's
/// @param weekly in any order; hours of one day may touch or overlap
/// @param closedOn local dates on which it stays shut, such as holidays; hours that began the day before run out
public record OpeningHours(ZoneId zone, List<Hours> weekly, Set<LocalDate> closedOn) {

    /// The hours `[from, to)` that begin on this day. With `to` not after `from` they end on the next day.
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {

        private boolean begunContains(LocalTime time) {
            return !time.isBefore(from) && (endsNextDay() || time.isBefore(to));
        }

        private boolean runsOutAfter(LocalTime time) {
            return endsNextDay() && time.isBefore(to);
        }

        private boolean endsNextDay() {
            return !to.isAfter(from);
        }
    }

    public OpeningHours {
        weekly = List.copyOf(weekly);
        closedOn = Set.copyOf(closedOn);
    }

    public boolean contains(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate today = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        for (Hours hours : weekly) {
            boolean begun = hours.day() == today.getDayOfWeek() && hours.begunContains(time) && isOpenOn(today);
            LocalDate yesterday = today.minusDays(1);
            boolean runsOut =
                    hours.day() == yesterday.getDayOfWeek() && hours.runsOutAfter(time) && isOpenOn(yesterday);
            if (begun || runsOut) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpenOn(LocalDate date) {
        return !closedOn.contains(date);
    }
}
