package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bought days and freezes, laid on the calendar one after the other.
///
/// A freeze that begins on a bought day moves the end of that period, and all that follows, by its days: so periods
/// touch
/// and never overlap, and each is as long as what was bought and what was frozen in it. A freeze that begins outside of
/// them moves nothing, because there is nothing to save.
///
/// @param freezes those that count
public record Timeline(List<Period> periods, List<Freeze> freezes) {

    public Timeline {
        periods = List.copyOf(periods);
        freezes = List.copyOf(freezes);
    }

    public static Timeline of(Purchases purchases, Freezes freezes) {
        var periods = new ArrayList<Period>();
        var counted = new ArrayList<Freeze>();
        var cursor = purchases.startsOn();
        for (var bought : purchases.list()) {
            var start = cursor;
            cursor = start.plusDays(bought.days());
            for (var freeze : freezes.list()) {
                if (!freeze.empty() && new Days(start, cursor).contains(freeze.start())) {
                    counted.add(freeze);
                    cursor = cursor.plusDays(freeze.days());
                }
            }
            periods.add(new Period(periods.size(), start, cursor, bought.source(), bought.invoice()));
        }
        return new Timeline(periods, counted);
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

    /// Whether a freeze has no end yet, so that nobody knows where the days after its start will lie.
    public boolean open() {
        return freezes.stream().anyMatch(Freeze::open);
    }

    /// The freeze that this date lies in.
    public Optional<Freeze> running(LocalDate date) {
        return freezes.stream().filter(freeze -> freeze.contains(date)).findFirst();
    }

    /// The first freeze that begins after this date.
    public Optional<Freeze> coming(LocalDate date) {
        return freezes.stream().filter(freeze -> freeze.start().isAfter(date)).findFirst();
    }
}
