package io.cardea.subscription.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Dates that are passed over when days are laid on the calendar. In the order of their dates, and none touch.
public record Gaps(List<Days> list) {

    public static final Gaps NONE = new Gaps(List.of());

    public Gaps {
        list = List.copyOf(list);
    }

    /// All dates that lie in any of these; what overlaps or touches becomes one.
    public static Gaps of(Collection<Days> any) {
        var joined = new ArrayList<Days>();
        any.stream()
                .filter(days -> !days.isEmpty())
                .sorted(Comparator.comparing(Days::start))
                .forEach(days -> join(joined, days));
        return new Gaps(joined);
    }

    /// The day after the last one, when so many days are laid from `start` on.
    public LocalDate lay(LocalDate start, int days) {
        var day = start;
        int left = days;
        for (var gap : list) {
            int free = Math.toIntExact(Math.max(0, gap.start().toEpochDay() - day.toEpochDay()));
            if (free >= left) {
                return day.plusDays(left);
            }
            if (gap.end().isAfter(day)) {
                left -= free;
                day = gap.end();
            }
        }
        return day.plusDays(left);
    }

    /// How many of these dates lie in no gap.
    public int daysBeside(Days days) {
        int inside = 0;
        for (var gap : list) {
            inside += gap.within(days).count();
        }
        return days.count() - inside;
    }

    /// What is left of these days when the gaps are taken out.
    public List<Days> cutOutOf(Days days) {
        var pieces = new ArrayList<Days>();
        var from = days.start();
        for (var gap : list) {
            var inside = gap.within(days);
            if (!inside.isEmpty()) {
                pieces.add(new Days(from, inside.start()));
                from = inside.end();
            }
        }
        pieces.add(new Days(from, days.end()));
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    private static void join(List<Days> joined, Days next) {
        if (!joined.isEmpty() && !next.start().isAfter(joined.getLast().end())) {
            var last = joined.removeLast();
            joined.add(new Days(last.start(), next.end().isAfter(last.end()) ? next.end() : last.end()));
        } else {
            joined.add(next);
        }
    }
}
