package io.cardea.subscription.prolongation;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.prolongation.ImpossibleEnd.Rule;
import io.cardea.subscription.subscription.Appending;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.subscription.SubscriptionRefusal.Because;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decision to add days for which nobody pays.
final class Prolonging {

    private static final int LONGEST_YEARS = 10;

    private Prolonging() {}

    /// @param until the day after the last one
    record Wish(LocalDate until, Kind kind) {}

    /// Why nobody pays.
    enum Kind {
        /// An exception, as after a closed week or a complaint.
        MANUAL,
        /// A present.
        GIFTED;

        Source source() {
            return switch (this) {
                case MANUAL -> Source.MANUAL;
                case GIFTED -> Source.GIFTED;
            };
        }
    }

    static Decision<Subscription, SubscriptionChange> prolong(Subscription subscription, Wish wish, Instant at) {
        var start = Appending.firstDay(subscription, at);
        return Stream.of(
                        Standing.ending(subscription).filter(ending -> subscription.isCancelledAt(at)),
                        Standing.endUnknown(subscription),
                        Standing.waiting(subscription, Scheduled.Extension.class, Wanted.EXTENSION),
                        endless(subscription),
                        impossible(subscription, start, wish.until(), subscription.today(at)))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> prolonged(subscription, wish, start, at));
    }

    private static Decision<Subscription, SubscriptionChange> prolonged(
            Subscription subscription, Wish wish, LocalDate start, Instant at) {
        int count = count(subscription, start, wish.until());
        var source = wish.kind().source();
        return Decision.changed(
                subscription
                        .draft()
                        .purchases(Appending.append(subscription, count, source, at))
                        .at(at),
                new SubscriptionChange.Prolonged(subscription.purchases().next(), source, count));
    }

    private static Optional<Refusal> endless(Subscription subscription) {
        return subscription.agreements().last().terms().endlessness() == null
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.NotChangeable(subscription.id(), Because.ENDLESS));
    }

    private static Optional<Refusal> impossible(
            Subscription subscription, LocalDate start, LocalDate until, LocalDate today) {
        return Optional.ofNullable(broken(subscription, start, until, today))
                .map(rule -> new ImpossibleEnd(until, start, rule, start.plusDays(1), farthest(start)));
    }

    private static @Nullable Rule broken(Subscription subscription, LocalDate start, LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            return Rule.IN_THE_PAST;
        }
        if (!until.isAfter(start)) {
            return Rule.NOT_AFTER_START;
        }
        if (until.isAfter(farthest(start))) {
            return Rule.TOO_FAR_AHEAD;
        }
        return count(subscription, start, until) > 0 ? null : Rule.ONLY_FROZEN_DAYS;
    }

    private static LocalDate farthest(LocalDate start) {
        return start.plusYears(LONGEST_YEARS);
    }

    /// Those that are not frozen.
    private static int count(Subscription subscription, LocalDate start, LocalDate until) {
        return subscription.timeline().gaps().daysBeside(new Days(start, until));
    }
}
