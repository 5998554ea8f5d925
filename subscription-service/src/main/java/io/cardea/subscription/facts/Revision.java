package io.cardea.subscription.facts;

import io.cardea.subscription.terms.Agreement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another agreement from some day on (E06). The days that are bought stay as they are.
///
/// @param index of the period from which on it holds
/// @param day the day in that period from which on it holds; absent where that is its first day, wherever it lies
/// @param repricedUntil the index of the first period that was not bought yet: the ones before it cost another price
///     from that day on; absent where none do
/// @param wholes how many days the new price is for, in each of these: what was asked for the change must not become
///     another amount when they are moved to longer or shorter months. Absent as in [#repricedUntil]
public record Revision(
        UUID id,
        int index,
        @Nullable LocalDate day,
        Agreement agreement,
        @Nullable Integer repricedUntil,
        @Nullable List<Integer> wholes) {

    public Revision {
        wholes = wholes == null ? null : List.copyOf(wholes);
    }

    /// From the first day of a period that is bought under it.
    public static Revision fromPeriod(UUID id, int index, Agreement agreement) {
        return new Revision(id, index, null, agreement, null, null);
    }

    /// Whether it holds on this day of that period.
    public boolean holdsIn(int period, LocalDate date) {
        return index < period || (index == period && (day == null || !date.isBefore(day)));
    }

    /// How many days of a period that it reprices the new price is for.
    public int whole(int period) {
        if (wholes == null) {
            throw new IllegalArgumentException("%s reprices nothing".formatted(id));
        }
        return wholes.get(period - index);
    }

    /// Whether days of that period were bought at another price than this one.
    public boolean reprices(int period) {
        return repricedUntil != null && index <= period && period < repricedUntil;
    }
}
