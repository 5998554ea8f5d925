package io.cardea.subscription.freeze;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.freeze.FreezeRefusal.ImpossibleDates;
import io.cardea.subscription.freeze.FreezeRefusal.NotFreezable;
import io.cardea.subscription.freeze.FreezeRefusal.NotFrozen;
import io.cardea.subscription.subscription.Cancellation;
import io.cardea.subscription.subscription.Freeze;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decisions to freeze and to unfreeze.
final class Freezing {

    private static final int LONGEST_YEARS = 10;

    private Freezing() {}

    /// What somebody asks for.
    ///
    /// @param id becomes the freeze's, unless it grows an earlier one
    /// @param from today when absent
    /// @param until the first day that is not frozen any more; unknown when absent
    record Wish(UUID id, @Nullable LocalDate from, @Nullable LocalDate until, String reason, String actor) {}

    static Decision<Subscription, SubscriptionChange> freeze(Subscription subscription, Wish wish, Instant at) {
        var today = subscription.today(at);
        var from = wish.from() == null ? today : wish.from();
        if (!possible(from, wish.until(), today)) {
            return Decision.refused(new ImpossibleDates(from, wish.until(), today));
        }
        if (!freezable(subscription.at(at), from)) {
            return Decision.refused(
                    new NotFreezable(subscription.id(), subscription.at(at).status(), from));
        }
        return unite(subscription, new Freeze(wish.id(), from, wish.until(), wish.reason(), wish.actor()), at);
    }

    /// Ends the freeze that runs, today; or takes back the one that comes next.
    static Decision<Subscription, SubscriptionChange> unfreeze(Subscription subscription, Instant at) {
        var today = subscription.today(at);
        var timeline = subscription.timeline();
        if (subscription.isCancelledAt(at)) {
            return Decision.refused(
                    new NotFrozen(subscription.id(), subscription.at(at).status()));
        }
        return timeline.running(today)
                .map(freeze -> freeze.endingOn(today))
                .or(() -> timeline.coming(today).map(freeze -> freeze.endingOn(freeze.start())))
                .map(ended -> end(subscription, ended, at))
                .orElseGet(() -> Decision.refused(
                        new NotFrozen(subscription.id(), subscription.at(at).status())));
    }

    private static boolean possible(LocalDate from, @Nullable LocalDate until, LocalDate today) {
        return !from.isBefore(today)
                && from.isBefore(today.plusYears(LONGEST_YEARS))
                && (until == null || until.isAfter(from) && until.isBefore(from.plusYears(LONGEST_YEARS)));
    }

    private static boolean freezable(Subscription subscription, LocalDate from) {
        var timeline = subscription.timeline();
        return subscription.status() != Status.REVIEW
                && !(subscription.cancellation() instanceof Cancellation.AtOnce)
                && !timeline.empty()
                && (timeline.days().contains(from) || timeline.running(from).isPresent());
    }

    private static Decision<Subscription, SubscriptionChange> unite(
            Subscription subscription, Freeze wanted, Instant at) {
        var united = subscription.freezes().with(wanted);
        if (united.equals(subscription.freezes())) {
            return Decision.unchanged();
        }
        var grown = united.list().stream()
                .filter(freeze -> freeze.contains(wanted.start()))
                .findFirst()
                .orElse(wanted);
        return Decision.changed(subscription.with(united).at(at), new SubscriptionChange.Frozen(grown.id()));
    }

    private static Decision<Subscription, SubscriptionChange> end(Subscription subscription, Freeze ended, Instant at) {
        return Decision.changed(
                subscription.with(subscription.freezes().replacing(ended)).at(at),
                new SubscriptionChange.Unfrozen(ended.id(), ended.days()));
    }
}
