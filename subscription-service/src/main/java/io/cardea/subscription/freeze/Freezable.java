package io.cardea.subscription.freeze;

import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.freeze.FreezeRefusal.DayRule;
import io.cardea.subscription.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From which days on a subscription can be frozen: those that are paid, and those that will be if all goes on as it
/// does today, since a holiday may lie in them.
///
/// @param bought what is paid, from the first day on
/// @param goesOn whether further periods will follow
record Freezable(LocalDate today, Days bought, boolean goesOn) {

    private static final int FARTHEST_MONTHS_UNPAID = 12;

    /// Why it cannot be from that day on; absent where it can.
    static Optional<Refusal> from(Subscription subscription, LocalDate from, Instant at) {
        var standing = standing(subscription);
        if (standing != null) {
            return Optional.of(new FreezeRefusal.NotFreezable(
                    subscription.id(), subscription.status(at), from, standing, null, null));
        }
        if (subscription.timeline().running(from).isPresent()) {
            return Optional.empty();
        }
        var days = of(subscription, subscription.today(at));
        return Optional.ofNullable(days.broken(from))
                .map(rule -> new FreezeRefusal.NotFreezable(
                        subscription.id(), subscription.status(at), from, rule, days.earliest(), days.latest()));
    }

    private static @Nullable DayRule standing(Subscription subscription) {
        if (!subscription.contradictions().isEmpty()) {
            return DayRule.IN_REVIEW;
        }
        if (endsAtOnce(subscription)) {
            return DayRule.CANCELLED;
        }
        return subscription.purchases().empty() ? DayRule.NOTHING_PAID : null;
    }

    /// A cancellation at once has left no days to freeze.
    private static boolean endsAtOnce(Subscription subscription) {
        return switch (subscription.cancellation()) {
            case Cancellation.AtOnce _, Cancellation.Transferred _ -> true;
            case Cancellation.AtPeriodEnd _ -> false;
            case null -> false;
        };
    }

    private static Freezable of(Subscription subscription, LocalDate today) {
        var bought = subscription.timeline().days();
        boolean goesOn = subscription.cancellation() == null
                && subscription.agreements().last().terms().renewsByItself()
                && bought.contains(today);
        return new Freezable(today, bought, goesOn);
    }

    /// The first day that lies too far ahead.
    private LocalDate farthest() {
        return bought.end().plusMonths(FARTHEST_MONTHS_UNPAID);
    }

    private @Nullable DayRule broken(LocalDate from) {
        if (from.isBefore(bought.start())) {
            return DayRule.BEFORE_FIRST_DAY;
        }
        if (from.isBefore(bought.end())) {
            return null;
        }
        if (!goesOn) {
            return DayRule.AFTER_LAST_DAY;
        }
        return from.isBefore(farthest()) ? null : DayRule.TOO_FAR_AHEAD;
    }

    private @Nullable LocalDate earliest() {
        return latest() == null ? null : bought.start().isAfter(today) ? bought.start() : today;
    }

    /// Absent where no day is left.
    private @Nullable LocalDate latest() {
        var latest = (goesOn ? farthest() : bought.end()).minusDays(1);
        return latest.isBefore(today) ? null : latest;
    }
}
