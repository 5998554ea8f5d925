package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that was bought, one entry per period, from the first day on.
///
/// @param startsOn the first day, once the first period is paid; until then the day that was asked for
/// @param anchor what the boundaries of the periods are counted from
public record Purchases(LocalDate startsOn, Anchor anchor, List<Bought> list) {

    public Purchases {
        list = List.copyOf(list);
    }

    /// Nothing yet; the first period is wanted from this day on.
    public static Purchases none(LocalDate startsOn) {
        return new Purchases(startsOn, new Anchor(startsOn, 0), List.of());
    }

    /// The index of the period that the next payment buys.
    public int next() {
        return list.size();
    }

    public boolean empty() {
        return list.isEmpty();
    }

    /// The days that the next payment buys, if they begin on `start`.
    public Days offer(LocalDate start, Terms terms) {
        return new Days(start, terms.endOf(next(), anchorAt(start, terms)));
    }

    /// One period more, of the agreed length, from `start` on.
    public Purchases paid(LocalDate start, Terms terms, UUID invoice) {
        var bought = new Bought(offer(start, terms).count(), Source.PAID, invoice);
        return with(start, anchorAt(start, terms), bought);
    }

    /// One period more, whose days an operator has named.
    public Purchases granted(Days days, Terms terms) {
        return with(days.start(), anchorAt(days.start(), terms), new Bought(days.count(), Source.MANUAL, null));
    }

    /// The period that this invoice has paid.
    public @Nullable Integer paidBy(UUID invoice) {
        return IntStream.range(0, list.size())
                .filter(index -> invoice.equals(list.get(index).invoice()))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private Anchor anchorAt(LocalDate start, Terms terms) {
        return anchor.at(next(), start, terms.length());
    }

    private Purchases with(LocalDate start, Anchor at, Bought bought) {
        var first = list.isEmpty() ? start : startsOn;
        return new Purchases(
                first, at, Stream.concat(list.stream(), Stream.of(bought)).toList());
    }
}
