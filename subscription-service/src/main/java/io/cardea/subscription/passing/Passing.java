package io.cardea.subscription.passing;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.ExtensionOffer;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.terms.Agreement;
import java.time.Instant;
import java.util.Optional;

/// The decision what the passing of time has changed.
public final class Passing {

    private Passing() {}

    /// What it is at that instant, if nothing but time has passed.
    public static Decision<Subscription, SubscriptionChange> pass(Subscription subscription, Instant at) {
        var overtaken = overtaken(subscription, at);
        var later = overtaken
                .map(wanted ->
                        subscription.draft().schedule(subscription.schedule().without(wanted.id())))
                .orElseGet(subscription::draft)
                .at(at);
        var before = subscription.status();
        if (later.status() != before) {
            return Decision.changed(later, change(before, later.status()));
        }
        return overtaken
                .<Decision<Subscription, SubscriptionChange>>map(wanted -> Decision.changed(
                        later, new SubscriptionChange.Unscheduled(wanted.id(), SubscriptionChange.Wanted.EXTENSION)))
                .orElseGet(() -> terms(subscription.agreement(), later));
    }

    /// An extension that is not paid while there are days whose place it could take.
    private static Optional<Scheduled.Extension> overtaken(Subscription subscription, Instant at) {
        return subscription
                .schedule()
                .find(Scheduled.Extension.class)
                .filter(wanted -> !at.isBefore(ExtensionOffer.lapsesAt(subscription, wanted)));
    }

    private static Decision<Subscription, SubscriptionChange> terms(Agreement before, Subscription later) {
        var now = later.agreement();
        return now.isSameAs(before)
                ? Decision.unchanged()
                : Decision.changed(later, new SubscriptionChange.TermsChanged(now.product(), now.version()));
    }

    private static SubscriptionChange change(Status before, Status after) {
        return switch (after) {
            case ACTIVE ->
                before == Status.FROZEN ? new SubscriptionChange.FreezeEnded() : new SubscriptionChange.Started();
            case FROZEN -> new SubscriptionChange.FreezeStarted();
            case GRACE -> new SubscriptionChange.GraceStarted();
            case EXPIRED -> new SubscriptionChange.Expired();
            case CANCELLED -> new SubscriptionChange.Ended();
            case PENDING, REVIEW -> throw new IllegalStateException("time alone never leads to " + after);
        };
    }
}
