package io.cardea.story.year;

import io.cardea.story.year.VirtualClock.Happening;
import java.util.List;
import java.util.Locale;

/// A plan that was lived to its end.
///
/// @param seconds of real time, from the first day to the last
/// @param broken laws that were
public record Lived(
        Plan plan, Tally tally, double seconds, List<Happening> history, List<Book> books, List<String> broken) {

    public double subscriptionDaysPerSecond() {
        return tally.subscriptionDays() / seconds;
    }

    /// In one line.
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%,d subscription-days in %.1f s: %.0f per second; %.2f days per second, %.1f ms per stop of the clock",
                tally.subscriptionDays(),
                seconds,
                subscriptionDaysPerSecond(),
                plan.days() / seconds,
                1000 * seconds / Math.max(1, tally.moves()));
    }
}
