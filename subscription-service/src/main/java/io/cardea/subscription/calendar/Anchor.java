package io.cardea.subscription.calendar;

import java.time.LocalDate;
import java.time.Period;

/// The date from which the boundaries of periods are counted, and the index of the period that begins on it.
///
/// Boundary n is always the anchor plus whole intervals, clamped to the end of a shorter month, never the boundary
/// before it plus one: 31 January is followed by 28 February and then by 31 March, not by 28 March.
public record Anchor(LocalDate date, int index) {

    /// The date on which period `n` begins, and period `n - 1` ends. `n` is not below the anchor's index.
    public LocalDate boundary(int n, Period interval) {
        return date.plus(interval.multipliedBy(n - index));
    }

    /// The same anchor while period `n` begins where the calendar says; a new one at `start` when a freeze, a late
    /// payment or an operator has moved it.
    public Anchor at(int n, LocalDate start, Period interval) {
        return n >= index && boundary(n, interval).equals(start) ? this : new Anchor(start, n);
    }

    /// The first boundary after `date`. Counted from the anchor's own date, forwards or backwards.
    public LocalDate boundaryAfter(LocalDate date, Period interval) {
        int n = index;
        while (boundary(n, interval).isAfter(date)) {
            n--;
        }
        while (!boundary(n, interval).isAfter(date)) {
            n++;
        }
        return boundary(n, interval);
    }

    /// The same boundaries, counted so that that one begins period `n`.
    public Anchor countedFrom(LocalDate boundary, int n, Period interval) {
        int k = index;
        while (boundary(k, interval).isAfter(boundary)) {
            k--;
        }
        while (boundary(k, interval).isBefore(boundary)) {
            k++;
        }
        return new Anchor(date, index + n - k);
    }
}
