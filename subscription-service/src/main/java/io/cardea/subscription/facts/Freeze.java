package io.cardea.subscription.facts;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.calendar.Days;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pause of the dates [start, end), with its reason and who asked for it (D12, D17).
///
/// @param end absent while nobody knows it
/// @param forfeits whether its days are lost; absent where they come back at the end, as they usually do
/// @param fee what it costs; absent when nothing
public record Freeze(
        UUID id,
        LocalDate start,
        @Nullable LocalDate end,
        String reason,
        String actor,
        @Nullable Boolean forfeits,
        @Nullable Money fee) {

    public boolean open() {
        return end == null;
    }

    /// Taken back before it began. It is kept, because it was asked for.
    public boolean empty() {
        return start.equals(end);
    }

    /// Whether the days frozen come back at the end.
    public boolean prolongs() {
        return !Boolean.TRUE.equals(forfeits);
    }

    /// Whether no day is used from its start on, for nobody knows how long.
    public boolean halts() {
        return open() && prolongs();
    }

    /// Its dates; none while nobody knows its end.
    public Optional<Days> days() {
        return end == null ? Optional.empty() : Optional.of(new Days(start, end));
    }

    /// How many dates it has; none while it is open, as nobody knows yet.
    public int length() {
        return days().map(Days::count).orElse(0);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && endsAfter(date);
    }

    public Freeze endingOn(LocalDate date) {
        return new Freeze(id, start, date, reason, actor, forfeits, fee);
    }

    boolean overlaps(Freeze other) {
        return !empty() && !other.empty() && endsAfter(other.start) && other.endsAfter(start);
    }

    /// From the earlier start to the later end. What was asked first lends its id, its reason and its rules.
    Freeze unitedWith(Freeze later) {
        var from = later.start.isBefore(start) ? later.start : start;
        var until = end == null || later.end == null ? null : later.end.isAfter(end) ? later.end : end;
        return new Freeze(id, from, until, reason, actor, forfeits, fee);
    }

    private boolean endsAfter(LocalDate date) {
        return end == null || end.isAfter(date);
    }
}
