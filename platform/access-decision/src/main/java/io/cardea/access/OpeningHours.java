package io.cardea.access;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// When a gate lets in, or a right holds, by the clock on the wall. Days that change to or from summer time need no
/// care: what counts is what the clock says.
///
/// @param zone the site's
/// @param weekly in any order; hours of one day may touch or overlap
/// @param closedOn local dates on which it stays shut, such as holidays; hours that began the day before run out
public record OpeningHours(ZoneId zone, List<Hours> weekly, Set<LocalDate> closedOn) {

    /// The hours `[from, to)` that begin on this day. With `to` not after `from` they end on the next day.
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {

        public Hours {
            requireNonNull(day, "day");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }

        private boolean begunContains(LocalTime time) {
            return !time.isBefore(from) && (endsNextDay() || time.isBefore(to));
        }

        private boolean runsOutAfter(LocalTime time) {
            return endsNextDay() && time.isBefore(to);
        }

        private boolean endsNextDay() {
            return !to.isAfter(from);
        }

        private LocalDateTime endOf(LocalDate begun) {
            return (endsNextDay() ? begun.plusDays(1) : begun).atTime(to);
        }
    }

    public OpeningHours {
        requireNonNull(zone, "zone");
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

    /// When it is open within the window: spans that do not touch, in their order.
    public List<Span> within(Span window) {
        TreeSet<Instant> boundaries = new TreeSet<>(Set.of(window.from(), window.to()));
        addBoundaries(window, boundaries);
        List<Span> open = new ArrayList<>();
        Instant since = null;
        for (Instant at : boundaries.subSet(window.from(), true, window.to(), true)) {
            boolean opens = at.isBefore(window.to()) && contains(at);
            if (opens && since == null) {
                since = at;
            } else if (!opens && since != null) {
                open.add(new Span(since, at));
                since = null;
            }
        }
        return open;
    }

    /// Adds every instant of the window at which the answer may change, and some at which it does not.
    void addBoundaries(Span window, Collection<Instant> boundaries) {
        LocalDate last = window.to().atZone(zone).toLocalDate();
        LocalDate day = window.from().atZone(zone).toLocalDate().minusDays(1);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (Hours hours : weekly) {
                if (hours.day() == day.getDayOfWeek()) {
                    add(day.atTime(hours.from()), boundaries);
                    add(hours.endOf(day), boundaries);
                }
            }
        }
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition jump = rules.nextTransition(window.from());
        for (;
                jump != null && jump.getInstant().isBefore(window.to());
                jump = rules.nextTransition(jump.getInstant())) {
            boundaries.add(jump.getInstant());
        }
    }

    // A time that the clock shows twice is two boundaries; one that it never shows is none.
    private void add(LocalDateTime local, Collection<Instant> boundaries) {
        for (ZoneOffset offset : zone.getRules().getValidOffsets(local)) {
            boundaries.add(local.toInstant(offset));
        }
    }

    private boolean isOpenOn(LocalDate date) {
        return !closedOn.contains(date);
    }
}
