package io.cardea.subscription.life;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.subscription.Ending;
import io.cardea.subscription.subscription.Subscription;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The calendar of a subscription, painted date by date from its facts: plain, and by nothing of the code that it is
/// laid against. Endless days are painted for some years only.
final class Painted {

    /// More than thirty years that are paid one after the other, and passed on as one piece.
    private static final int ENDLESS = 12_000;

    private static final int FAR_ENOUGH = 1_000;
    private static final int FOR_EVER = 300_000;
    private static final int NOBODYS = -1;

    private final Subscription subscription;
    private final LocalDate first;
    private final BitSet passedOver = new BitSet();
    private final BitSet inside = new BitSet();
    private final BitSet given = new BitSet();
    private final BitSet frozen = new BitSet();
    private int[] periods = new int[FAR_ENOUGH];
    private LocalDate end;

    private Painted(Subscription subscription) {
        this.subscription = subscription;
        this.first = subscription.purchases().startsOn();
        this.end = first;
        Arrays.fill(periods, NOBODYS);
        subscription.lapses().forEach(days -> mark(passedOver, days));
        for (var freeze : subscription.freezes().list()) {
            if (freeze.prolongs()) {
                freeze.days().ifPresent(days -> mark(passedOver, days));
            }
        }
        for (int index = 0; index < subscription.purchases().next(); index++) {
            paint(index, subscription.purchases().list().get(index));
        }
        if (!subscription.purchases().empty() && !subscription.timeline().open() && !isLeft()) {
            grace(subscription.purchases().next() - 1, LocalDate.MAX);
        }
        subscription.lapses().forEach(days -> unmark(inside, days));
        subscription.timeline().freezes().forEach(this::freeze);
    }

    static Painted of(Subscription subscription) {
        return new Painted(subscription);
    }

    /// How many dates count for that period.
    int daysOf(int period) {
        return (int) Arrays.stream(periods).filter(index -> index == period).count();
    }

    /// How many dates count for that period from this one on.
    int daysOf(int period, LocalDate from) {
        return (int) Arrays.stream(periods, Math.clamp(place(from), 0, periods.length), periods.length)
                .filter(index -> index == period)
                .count();
    }

    /// How many dates count of those.
    int daysIn(Days days) {
        int to = Math.clamp(place(days.end()), 0, periods.length);
        return (int) Arrays.stream(periods, Math.clamp(place(days.start()), 0, to), to)
                .filter(index -> index != NOBODYS)
                .count();
    }

    LocalDate end() {
        return end;
    }

    /// Whether a door opens on that date, for who has not used up anything.
    boolean opens(LocalDate date) {
        int place = place(date);
        var cancelled = cutOn(subscription.cancellation());
        if (place < 0 || (cancelled != null && !date.isBefore(cancelled))) {
            return false;
        }
        return !frozen.get(place) && inside.get(place);
    }

    private int place(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }

    private void mark(BitSet dates, Days days) {
        dates.set(Math.max(0, place(days.start())), Math.max(0, place(days.end())));
    }

    private void unmark(BitSet dates, Days days) {
        dates.clear(Math.max(0, place(days.start())), Math.max(0, place(days.end())));
    }

    private void paint(int index, Bought bought) {
        var notBefore = bought.notBefore();
        var start = notBefore != null && notBefore.isAfter(end) ? notBefore : end;
        var firstUseBy = index == 0 ? subscription.purchases().firstUseBy() : null;
        if (index > 0) {
            grace(index - 1, start);
        }
        int place = place(firstUseBy != null && firstUseBy.isAfter(start) ? firstUseBy : start);
        boolean isEndless = bought.given() > ENDLESS;
        int left = isEndless ? FAR_ENOUGH : bought.given();
        var last = start.plusDays(place - place(start));
        for (; left > 0; place++) {
            if (!passedOver.get(place)) {
                periods = longEnough(periods, place);
                periods[place] = index;
                left--;
                last = first.plusDays(place + 1);
            }
        }
        end = isEndless ? last.plusDays(beyond(bought.given() - FAR_ENOUGH, place)) : last;
        mark(inside, new Days(start, end));
        mark(given, new Days(start, end));
    }

    /// So many days from that place on, all gaps there are passed over.
    private int beyond(int days, int place) {
        return days
                + passedOver.get(place, Math.max(place, passedOver.length())).cardinality();
    }

    private static int[] longEnough(int[] periods, int place) {
        if (place < periods.length) {
            return periods;
        }
        var longer = Arrays.copyOf(periods, place * 2);
        Arrays.fill(longer, periods.length, longer.length, NOBODYS);
        return longer;
    }

    /// Of a freeze without end, everything from its first bought day on.
    private void freeze(Freeze freeze) {
        if (freeze.halts()) {
            int from = given.nextSetBit(Math.max(0, place(freeze.start())));
            frozen.set(from, from + FOR_EVER);
        } else {
            var dates = new BitSet();
            mark(dates, new Days(freeze.start(), freeze.end() == null ? end : freeze.end()));
            dates.and(given);
            frozen.or(dates);
        }
    }

    /// The grace after a period, if nothing comes before its end.
    private void grace(int index, LocalDate next) {
        var bought = subscription.purchases().list().get(index);
        var grace = earlier(
                subscription.agreements().in(index, LocalDate.MAX).terms().graceAfter(end), bought.refundedOn());
        var last = earlier(grace, next);
        if (bought.source() != Source.TRIAL && bought.ended() == null && last.isAfter(end)) {
            mark(inside, new Days(end, last));
        }
    }

    private static LocalDate earlier(LocalDate date, @Nullable LocalDate other) {
        return other != null && other.isBefore(date) ? other : date;
    }

    /// To be left at the end, and not held by a promise to stay.
    private boolean isLeft() {
        var committed = Ending.committedUntil(subscription);
        return subscription.cancellation() instanceof Cancellation.AtPeriodEnd
                && (committed == null || !end.isBefore(committed));
    }

    private static @Nullable LocalDate cutOn(@Nullable Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.AtOnce(LocalDate on, String _) -> on;
            case Cancellation.Transferred transferred -> transferred.on();
            case Cancellation.AtPeriodEnd _ -> null;
            case null -> null;
        };
    }
}
