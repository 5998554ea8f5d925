package io.cardea.subscription.facts;

import io.cardea.subscription.terms.Agreement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What was agreed first, and what took its place later.
///
/// @param revisions in the order in which they hold; of two from the same day on, the later one counts
public record Agreements(Agreement first, List<Revision> revisions) {

    private static final Comparator<Revision> BY_DAY = Comparator.comparingInt(Revision::index)
            .thenComparing(Revision::day, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Agreements {
        revisions = Objects.requireNonNullElse(revisions, List.<Revision>of()).stream()
                .sorted(BY_DAY)
                .toList();
    }

    /// What holds on this day of that period.
    public Agreement in(int period, LocalDate date) {
        return revisions.reversed().stream()
                .filter(revision -> revision.holdsIn(period, date))
                .map(Revision::agreement)
                .findFirst()
                .orElse(first);
    }

    /// What holds at the end of everything.
    public Agreement last() {
        return revisions.isEmpty() ? first : revisions.getLast().agreement();
    }

    /// The index of the period from which on something else is agreed than in this one; `bought` where nothing is.
    public int sameUntil(int period, int bought) {
        return revisions.stream()
                .mapToInt(Revision::index)
                .filter(index -> index > period)
                .min()
                .orElse(bought);
    }

    public Agreements with(Revision later) {
        return new Agreements(
                first, Stream.concat(revisions.stream(), Stream.of(later)).toList());
    }
}
