package io.cardea.subscription.timeline;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.calendar.Gaps;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Freezes;
import io.cardea.subscription.facts.Purchases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Bought days and freezes, laid on the calendar one after the other.
///
/// The days of a purchase are laid on dates that are neither frozen nor lapsed, from the end of the one before it
/// on. So periods never overlap, and each holds exactly the days that were bought. A freeze that no bought day lies
/// at or behind moves nothing, because there is nothing to save; one that forfeits its days moves nothing either.
///
/// @param freezes those that count
/// @param gaps the dates that are passed over
public record Timeline(List<Period> periods, List<Freeze> freezes, Gaps gaps) {

    public Timeline {
        periods = List.copyOf(periods);
        freezes = List.copyOf(freezes);
    }

    /// @param lapses days on which nobody could enter although they would have been counted
    public static Timeline of(Purchases purchases, Freezes freezes, List<Days> lapses) {
        var gaps = gaps(freezes, lapses);
        var periods = new ArrayList<Period>();
        var cursor = purchases.startsOn();
        for (int index = 0; index < purchases.next(); index++) {
            var bought = purchases.list().get(index);
            var start = later(cursor, bought.notBefore());
            var countsFrom = index == 0 ? later(start, purchases.firstUseBy()) : start;
            cursor = gaps.lay(countsFrom, bought.given());
            periods.add(
                    new Period(index, start, cursor, bought.source(), bought.invoice(), bought.given(), countsFrom));
        }
        return new Timeline(periods, counted(freezes, periods), gaps);
    }

    public boolean empty() {
        return periods.isEmpty();
    }

    /// All days from the first bought one to the last, the frozen ones included. Empty timelines have none.
    public Days days() {
        return new Days(periods.getFirst().start(), end());
    }

    /// The day after the last one. With an open freeze it still moves.
    public LocalDate end() {
        return periods.getLast().end();
    }

    /// Whether a freeze that comes back has no end yet, so that nobody knows where the days after its start will lie.
    public boolean open() {
        return freezes.stream().anyMatch(Freeze::halts);
    }

    /// The freeze that this date lies in.
    public Optional<Freeze> running(LocalDate date) {
        return freezes.stream().filter(freeze -> freeze.contains(date)).findFirst();
    }

    /// The first freeze that begins after this date.
    public Optional<Freeze> coming(LocalDate date) {
        return freezes.stream().filter(freeze -> freeze.start().isAfter(date)).findFirst();
    }

    /// The period whose days are used on this date. While a freeze lasts that nobody has ended, that which it
    /// has stopped.
    public Optional<Period> at(LocalDate date) {
        var reached = reached(date);
        return periods.stream()
                .filter(period ->
                        !period.start().isAfter(reached) && period.end().isAfter(reached))
                .findFirst();
    }

    /// The first day on or after this date on which no period lasts.
    public LocalDate firstDayWithoutAny(LocalDate date) {
        var day = date;
        for (var period : periods) {
            if (!period.start().isAfter(day) && period.end().isAfter(day)) {
                day = period.end();
            }
        }
        return day;
    }

    /// The last period that begins on this date or before it.
    public Optional<Period> lastBegunBy(LocalDate date) {
        return periods.stream().filter(period -> !period.start().isAfter(date)).reduce((_, later) -> later);
    }

    /// How many bought days of that period lie before this date. None is used while a freeze lasts that nobody has
    /// ended, unless it forfeits its days.
    public int usedBefore(Period period, LocalDate date) {
        return gaps.daysBeside(new Days(period.countsFrom(), period.end()).until(reached(date)));
    }

    /// How many bought days of that period lie on or after this date.
    public int leftFrom(Period period, LocalDate date) {
        return period.count() - usedBefore(period, date);
    }

    /// That date, or the one on which a freeze began that nobody has ended: no further day is used until somebody does.
    public LocalDate reached(LocalDate date) {
        return freezes.stream()
                .filter(Freeze::halts)
                .map(Freeze::start)
                .filter(start -> start.isBefore(date))
                .findFirst()
                .orElse(date);
    }

    private static Gaps gaps(Freezes freezes, List<Days> lapses) {
        var frozen = freezes.list().stream().filter(Freeze::prolongs).flatMap(freeze -> freeze.days().stream());
        return Gaps.of(Stream.concat(frozen, lapses.stream()).toList());
    }

    private static List<Freeze> counted(Freezes freezes, List<Period> periods) {
        return freezes.list().stream()
                .filter(freeze ->
                        !freeze.empty() && periods.stream().anyMatch(period -> touches(freeze, period.days())))
                .toList();
    }

    private static boolean touches(Freeze freeze, Days days) {
        return freeze.days()
                .map(days::overlaps)
                .orElseGet(() -> freeze.start().isBefore(days.end()) && !days.isEmpty());
    }

    private static LocalDate later(LocalDate date, @Nullable LocalDate other) {
        return other != null && other.isAfter(date) ? other : date;
    }
}
