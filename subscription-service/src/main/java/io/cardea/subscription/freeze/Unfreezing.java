package io.cardea.subscription.freeze;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.ExtensionOffer;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision to end a freeze, or to take one back that is still to come.
final class Unfreezing {

    private Unfreezing() {}

    /// What somebody asks for.
    ///
    /// @param freeze which one; the one that runs, or else the next, when absent
    /// @param on the first day that is not frozen any more; today, or the first day of what is to come, when absent
    record Wish(@Nullable UUID freeze, @Nullable LocalDate on) {

        static final Wish NOW = new Wish(null, null);
    }

    static Decision<Subscription, SubscriptionChange> unfreeze(Subscription subscription, Wish wish, Instant at) {
        var today = subscription.today(at);
        var found = subscription.isCancelledAt(at) ? Optional.<Freeze>empty() : find(subscription, wish, today);
        return found.map(freeze -> end(subscription, freeze, wish, today, at))
                .orElseGet(() ->
                        Decision.refused(new FreezeRefusal.NotFrozen(subscription.id(), subscription.status(at))));
    }

    /// Freezes that are over, or were taken back, are not found.
    private static Optional<Freeze> find(Subscription subscription, Wish wish, LocalDate today) {
        return subscription.freezes().list().stream()
                .filter(freeze ->
                        !freeze.empty() && (freeze.end() == null || freeze.end().isAfter(today)))
                .filter(freeze -> wish.freeze() == null || wish.freeze().equals(freeze.id()))
                .findFirst();
    }

    private static Decision<Subscription, SubscriptionChange> end(
            Subscription subscription, Freeze freeze, Wish wish, LocalDate today, Instant at) {
        var earliest = freeze.start().isAfter(today) ? freeze.start() : today;
        var on = wish.on() == null ? earliest : wish.on();
        if (on.isBefore(earliest) || (freeze.end() != null && on.isAfter(freeze.end()))) {
            return Decision.refused(new FreezeRefusal.ImpossibleEnd(on, earliest, freeze.end()));
        }
        var ended = freeze.endingOn(on);
        if (ended.equals(freeze)) {
            return Decision.unchanged();
        }
        var unfrozen = subscription
                .draft()
                .freezes(subscription.freezes().replacing(ended))
                .at(at);
        // Nobody pays for an extension that would end no later, as the freeze moves its end no more.
        var stillWanted = unfrozen.schedule()
                .without(Scheduled.Extension.class, wanted -> !ExtensionOffer.lastsLonger(unfrozen, wanted));
        return Decision.changed(
                unfrozen.draft().schedule(stillWanted).at(at),
                new SubscriptionChange.Unfrozen(ended.id(), ended.length()));
    }
}
