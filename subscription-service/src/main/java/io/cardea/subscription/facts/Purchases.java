package io.cardea.subscription.facts;

import io.cardea.subscription.calendar.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that was bought, one entry per period, from the first day on.
///
/// @param startsOn the first day, once the first period is paid; until then the day that was asked for
/// @param anchor what the boundaries of the periods are counted from
/// @param firstUseBy while the first use is awaited, the day on which its days begin to count without it
public record Purchases(
        LocalDate startsOn,
        Anchor anchor,
        List<Bought> list,
        @Nullable LocalDate firstUseBy) {

    public Purchases {
        list = List.copyOf(list);
    }

    /// Nothing yet; the first period is wanted from this day on.
    public static Purchases none(LocalDate startsOn) {
        return new Purchases(startsOn, new Anchor(startsOn, 0), List.of(), null);
    }

    /// The index of the period that the next payment buys.
    public int next() {
        return list.size();
    }

    public boolean empty() {
        return list.isEmpty();
    }

    /// Whether nothing but a trial was given so far.
    public boolean awaitsFirstPayment() {
        return list.stream().allMatch(bought -> bought.source() == Source.TRIAL);
    }

    /// Whether anything was paid.
    public boolean paid() {
        return list.stream().anyMatch(bought -> bought.source() == Source.PAID);
    }

    /// One period more, counted from this anchor. The first one begins when it is asked for, or not before its day.
    public Purchases with(Bought bought, Anchor at) {
        var first = list.isEmpty() && bought.notBefore() != null ? bought.notBefore() : startsOn;
        var more = Stream.concat(list.stream(), Stream.of(bought)).toList();
        return new Purchases(first, at, more, firstUseBy);
    }

    /// The days of what was just bought begin to count with the first use, or on this day.
    public Purchases awaitingFirstUseBy(LocalDate latest) {
        return new Purchases(startsOn, anchor, list, latest);
    }

    /// The first use has come.
    public Purchases usedFirstOn(LocalDate date) {
        return new Purchases(date, new Anchor(date, 0), list, null);
    }

    /// The same purchases, each of which keeps only so many of its days.
    ///
    /// @param used by index
    public Purchases endedAfter(IntUnaryOperator used) {
        var ended = IntStream.range(0, list.size())
                .mapToObj(index -> list.get(index).endedAfter(used.applyAsInt(index)))
                .toList();
        return new Purchases(startsOn, anchor, ended, firstUseBy);
    }

    /// The same purchases, none of which waits for a later day than this one.
    public Purchases waitingUntil(LocalDate latest) {
        return new Purchases(
                startsOn,
                anchor,
                list.stream().map(bought -> bought.waitingUntil(latest)).toList(),
                firstUseBy);
    }

    /// The same purchases, one of which is over since its price was given back. Where days of
    /// it were left, those that follow stay where they are.
    ///
    /// @param used how many of its days it keeps
    /// @param on the day on which it was given back
    /// @param following the first day of the next one; absent where none follows
    public Purchases refunded(int index, int used, LocalDate on, @Nullable LocalDate following) {
        var after = new ArrayList<>(list);
        after.set(index, list.get(index).refunded(used, on));
        if (following != null) {
            after.set(index + 1, list.get(index + 1).notBefore(following));
        }
        return new Purchases(startsOn, anchor, after, index == 0 ? awaitedUntil(on) : firstUseBy);
    }

    /// The first use is waited for no longer than that; until then it could be used.
    private @Nullable LocalDate awaitedUntil(LocalDate on) {
        return firstUseBy == null || firstUseBy.isBefore(on) ? firstUseBy : on;
    }

    /// Whether nothing follows a period whose price was given back.
    public boolean endsRefunded() {
        return !list.isEmpty() && list.getLast().isRefunded();
    }

    /// The period that this invoice has paid.
    public @Nullable Integer paidBy(UUID invoice) {
        return IntStream.range(0, list.size())
                .filter(index -> invoice.equals(list.get(index).invoice()))
                .boxed()
                .findFirst()
                .orElse(null);
    }
}
