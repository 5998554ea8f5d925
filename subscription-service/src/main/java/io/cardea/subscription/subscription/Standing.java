package io.cardea.subscription.subscription;

import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Scheduled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What stands in the way of most changes, each of them a refusal.
public final class Standing {

    private Standing() {}

    /// While facts contradict each other, nothing is changed that a person's decision might change again.
    public static Optional<Refusal> inReview(Subscription subscription) {
        return subscription.contradictions().isEmpty()
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.InReview(subscription.id()));
    }

    /// Cancelled by now.
    public static Optional<Refusal> cancelled(Subscription subscription, Instant at) {
        return subscription.isCancelledAt(at) ? ending(subscription) : Optional.empty();
    }

    /// Cancelled, or about to be.
    public static Optional<Refusal> ending(Subscription subscription) {
        return subscription.cancellation() == null
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.IsCancelled(subscription.id(), subscription.cancelledOn()));
    }

    /// Until a commitment is over, only staff may.
    ///
    /// @param from the first day that would be another one
    public static Optional<Refusal> committed(Subscription subscription, LocalDate from, boolean byStaff) {
        var until = Ending.committedUntil(subscription);
        return until == null || byStaff || !from.isBefore(until)
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.Committed(subscription.id(), until));
    }

    public static Optional<Refusal> endUnknown(Subscription subscription) {
        return subscription.timeline().freezes().stream()
                .filter(Freeze::halts)
                .findFirst()
                .map(freeze -> new SubscriptionRefusal.EndUnknown(subscription.id(), freeze.id()));
    }

    /// Another one of that kind waits.
    public static Optional<Refusal> waiting(
            Subscription subscription, Class<? extends Scheduled> kind, SubscriptionChange.Wanted what) {
        return subscription
                .schedule()
                .find(kind)
                .map(other -> new SubscriptionRefusal.AlreadyScheduled(subscription.id(), other.id(), what));
    }

    /// Nothing that it has paid for, or was given, is left.
    public static Optional<Refusal> nothingLeft(Subscription subscription, Instant at) {
        var today = subscription.today(at);
        return subscription.timeline().at(today).isPresent()
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.NothingLeft(subscription.id(), subscription.status(at), today));
    }
}
