package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// When a subscription is over because somebody wanted so, and until when nobody may want it.
public final class Ending {

    private Ending() {}

    /// Until when its holder has promised to stay: so long after the first paid day, and the frozen days besides.
    /// Absent where nothing was promised, or paid.
    public static @Nullable LocalDate committedUntil(Subscription subscription) {
        return committedUntil(subscription, subscription.agreements().last().terms());
    }

    /// Until when it would be, by these terms.
    public static @Nullable LocalDate committedUntil(Subscription subscription, Terms terms) {
        Period commitment = terms.committed();
        var timeline = subscription.timeline();
        return commitment == null
                ? null
                : timeline.periods().stream()
                        .filter(period -> period.source() == Source.PAID)
                        .filter(period -> !subscription
                                .purchases()
                                .list()
                                .get(period.index())
                                .isRefunded())
                        .findFirst()
                        .map(first -> new Days(first.start(), first.start().plus(commitment)))
                        .map(days -> timeline.gaps().lay(days.start(), days.count()))
                        .orElse(null);
    }

    /// Whether nothing more is sold from this day on.
    static boolean sellsNothingFrom(Subscription subscription, LocalDate day) {
        return switch (subscription.cancellation()) {
            case null -> false;
            case Cancellation.AtPeriodEnd _ -> {
                var committed = committedUntil(subscription);
                yield committed == null || !day.isBefore(committed);
            }
            case Cancellation.AtOnce _, Cancellation.Transferred _ -> true;
        };
    }

    static @Nullable LocalDate cancelledOn(Subscription subscription) {
        return switch (subscription.cancellation()) {
            case Cancellation.AtOnce(LocalDate on, String _) -> on;
            case Cancellation.Transferred transferred -> transferred.on();
            case Cancellation.AtPeriodEnd _ when subscription.timeline().open() -> null;
            case Cancellation.AtPeriodEnd _ -> boundaryFrom(subscription, committedUntil(subscription));
            case null -> null;
        };
    }

    static @Nullable LocalDate endsOn(Subscription subscription) {
        var timeline = subscription.timeline();
        var cancelled = subscription.cancelledOn();
        if (timeline.empty() || timeline.open()) {
            return cancelled;
        }
        return cancelled != null && cancelled.isBefore(timeline.end()) ? cancelled : timeline.end();
    }

    /// The end of the bought days, or the first boundary after it that is not before that day.
    private static LocalDate boundaryFrom(Subscription subscription, @Nullable LocalDate day) {
        var end = subscription.firstUnpaidDay();
        if (day == null || !end.isBefore(day)) {
            return end;
        }
        var purchases = subscription.purchases();
        var interval = subscription.agreements().last().terms().length();
        var anchor = purchases.anchor().at(purchases.next(), end, interval);
        int n = purchases.next();
        while (anchor.boundary(n, interval).isBefore(day)) {
            n++;
        }
        return anchor.boundary(n, interval);
    }
}
