package io.cardea.subscription.transfer;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Schedule;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.subscription.Appending;
import io.cardea.subscription.subscription.Ending;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.subscription.SubscriptionRefusal.Because;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The decisions to give the days that are left, and to take them.
final class Transferring {

    private Transferring() {}

    /// What came of giving.
    sealed interface Outcome {

        record Given(Subscription after, int days) implements Outcome {}

        record NotGiven(Refusal refusal) implements Outcome {}
    }

    /// All days from today on go; the subscription is over.
    static Outcome give(Subscription subscription, UUID to, String reason, Instant at) {
        return Stream.of(
                        itself(subscription, to),
                        Standing.inReview(subscription),
                        Standing.cancelled(subscription, at),
                        Standing.waiting(subscription, Scheduled.Extension.class, Wanted.EXTENSION),
                        Standing.nothingLeft(subscription, at),
                        notToGive(subscription, at),
                        committed(subscription, at))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome>map(Outcome.NotGiven::new)
                .orElseGet(() -> given(subscription, to, reason, at));
    }

    /// They are appended to what there is.
    static Decision<Subscription, SubscriptionChange> take(Subscription subscription, UUID from, int days, Instant at) {
        return Stream.of(
                        Standing.inReview(subscription),
                        Standing.cancelled(subscription, at),
                        Standing.endUnknown(subscription),
                        Standing.waiting(subscription, Scheduled.Extension.class, Wanted.EXTENSION),
                        endless(subscription))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> Decision.changed(
                        taken(subscription, days, at), new SubscriptionChange.TransferredIn(from, days)));
    }

    static Subscription taken(Subscription subscription, int days, Instant at) {
        return subscription
                .draft()
                .purchases(Appending.append(subscription, days, Source.TRANSFERRED, at))
                .at(at);
    }

    private static Outcome given(Subscription subscription, UUID to, String reason, Instant at) {
        var today = subscription.today(at);
        var timeline = subscription.timeline();
        int days = timeline.periods().stream()
                .mapToInt(period -> timeline.leftFrom(period, today))
                .sum();
        var kept = subscription
                .purchases()
                .endedAfter(index -> timeline.usedBefore(timeline.periods().get(index), today));
        return new Outcome.Given(
                subscription
                        .draft()
                        .purchases(kept)
                        .schedule(Schedule.EMPTY)
                        .cancelled(new Cancellation.Transferred(today, reason, to))
                        .at(at),
                days);
    }

    private static Optional<Refusal> itself(Subscription subscription, UUID to) {
        return subscription.id().equals(to)
                ? Optional.of(new TransferRefusal.ToItself(subscription.id()))
                : Optional.empty();
    }

    /// Days of a trial, and days that have not begun to count, belong to whom they were given.
    private static Optional<Refusal> notToGive(Subscription subscription, Instant at) {
        var tried = subscription
                .timeline()
                .at(subscription.today(at))
                .filter(period -> period.source() == Source.TRIAL)
                .map(period -> new SubscriptionRefusal.NotChangeable(subscription.id(), Because.TRIAL));
        return endless(subscription).or(() -> tried).or(() -> awaitsFirstUse(subscription));
    }

    private static Optional<Refusal> endless(Subscription subscription) {
        return subscription.agreements().last().terms().endlessness() == null
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.NotChangeable(subscription.id(), Because.ENDLESS));
    }

    private static Optional<Refusal> awaitsFirstUse(Subscription subscription) {
        return subscription.purchases().firstUseBy() == null
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.NotChangeable(subscription.id(), Because.AWAITS_FIRST_USE));
    }

    private static Optional<Refusal> committed(Subscription subscription, Instant at) {
        var until = Ending.committedUntil(subscription);
        return until != null && subscription.today(at).isBefore(until)
                ? Optional.of(new SubscriptionRefusal.Committed(subscription.id(), until))
                : Optional.empty();
    }
}
