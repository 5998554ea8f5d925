package io.cardea.subscription.life;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.subscription.Subscription;
import java.time.LocalDate;
import java.util.stream.IntStream;

/// How many days more are left after a command, by what the command was.
final class Balance {

    private Balance() {}

    static int of(Turn turn) {
        return switch (turn.deed()) {
            case Deed.Pay _
            when Law.isExtension(turn) && Law.paidMore(turn) ->
                paidFor(turn) - alreadyUsed(turn.after(), today(turn)) - Law.left(turn.before(), today(turn));
            case Deed.Pay _ when Law.paidMore(turn) -> paidFor(turn) - alreadyUsed(turn.after(), today(turn));
            case Deed.Prolong _, Deed.Resolve _
            when Law.paidMore(turn) -> paidFor(turn) - alreadyUsed(turn.after(), today(turn));
            case Deed.GiveBack _ -> -leftOfRefunded(turn);
            case Deed.Undo _ -> missed(turn);
            case Deed.TransferTo _, Deed.TransferToMember _ -> -Law.left(turn.before(), today(turn));
            default -> 0;
        };
    }

    /// What was left of the period that was given back.
    private static int leftOfRefunded(Turn turn) {
        var timeline = turn.before().timeline();
        return timeline.periods().stream()
                .filter(period -> !bought(turn.before(), period.index()).isRefunded())
                .filter(period -> bought(turn.after(), period.index()).isRefunded())
                .mapToInt(period -> timeline.leftFrom(period, today(turn)))
                .sum();
    }

    private static Bought bought(Subscription subscription, int period) {
        return subscription.purchases().list().get(period);
    }

    /// The days that passed while it was cancelled, and come back; those in an open freeze have not passed.
    private static int missed(Turn turn) {
        var on = turn.before().cancelledOn();
        var until = turn.before().timeline().freezes().stream()
                .filter(freeze -> freeze.halts() && freeze.start().isBefore(today(turn)))
                .map(Freeze::start)
                .findFirst()
                .orElse(today(turn));
        if (on == null || !on.isBefore(until)) {
            return 0;
        }
        return turn.before().agreements().last().terms().endlessness() == null
                ? turn.paintedBefore().daysIn(new Days(on, until))
                : usedBetween(turn.before(), on, until);
    }

    /// Nobody paints what lasts for a hundred years.
    private static int usedBetween(Subscription subscription, LocalDate from, LocalDate until) {
        var timeline = subscription.timeline();
        return timeline.periods().stream()
                .mapToInt(period -> timeline.usedBefore(period, until) - timeline.usedBefore(period, from))
                .sum();
    }

    /// What days that went to another one cover at once: those of a grace in which that one was.
    static int usedByGraces(Turn turn) {
        return IntStream.range(0, turn.allBefore().size())
                .filter(which -> turn.all().get(which).purchases().next()
                        > turn.allBefore().get(which).purchases().next())
                .mapToObj(turn.all()::get)
                .mapToInt(taker -> alreadyUsed(taker, taker.today(turn.now())))
                .sum();
    }

    private static LocalDate today(Turn turn) {
        return turn.before().today(turn.now());
    }

    private static int paidFor(Turn turn) {
        Bought last = turn.after().purchases().list().getLast();
        return last.given();
    }

    /// What is added in a grace covers the days of the grace that have passed.
    private static int alreadyUsed(Subscription subscription, LocalDate today) {
        var timeline = subscription.timeline();
        return timeline.usedBefore(timeline.periods().getLast(), today);
    }
}
