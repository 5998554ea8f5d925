package io.cardea.subscription.subscription;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pause of the dates [start, end), with its reason and who asked for it (D12, D17).
///
/// @param end absent while nobody knows it
public record Freeze(UUID id, LocalDate start, @Nullable LocalDate end, String reason, String actor) {

    public boolean open() {
        return end == null;
    }

    /// Taken back before it began. It is kept, because it was asked for.
    public boolean empty() {
        return start.equals(end);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && endsAfter(date);
    }

    /// How many days it takes out of the calendar; none while it is open, as nobody knows yet.
    public int days() {
        return end == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(start, end));
    }

    public Freeze endingOn(LocalDate date) {
        return new Freeze(id, start, date, reason, actor);
    }

    boolean overlaps(Freeze other) {
        return !empty() && !other.empty() && endsAfter(other.start) && other.endsAfter(start);
    }

    /// From the earlier start to the later end. What was asked first lends its id, reason and actor.
    Freeze unitedWith(Freeze later) {
        var from = later.start.isBefore(start) ? later.start : start;
        if (end == null || later.end == null) {
            return new Freeze(id, from, null, reason, actor);
        }
        return new Freeze(id, from, later.end.isAfter(end) ? later.end : end, reason, actor);
    }

    private boolean endsAfter(LocalDate date) {
        return end == null || end.isAfter(date);
    }
}
