package io.cardea.subscription.cancellation;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.cancellation.CancellationRefusal.Why;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Charges;
import io.cardea.subscription.subscription.Draft;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;

/// The decision to undo a cancellation.
final class UndoingCancellation {

    private UndoingCancellation() {}

    /// Anybody may, until it takes effect; afterwards staff, unless what was left is gone. The days between count for
    /// nobody, so that none of those that were left is lost.
    static Decision<Subscription, SubscriptionChange> undo(Subscription subscription, boolean byStaff, Instant at) {
        return switch (subscription.cancellation()) {
            case null -> Decision.refused(new CancellationRefusal.NotCancelled(subscription.id()));
            case Cancellation.Transferred _ -> isFinal(subscription, Why.TRANSFERRED);
            case Cancellation _ when subscription.isCancelledAt(at) && !byStaff -> isFinal(subscription, Why.IN_EFFECT);
            case Cancellation.AtOnce(LocalDate on, String _)
            when subscription.agreementOn(on).rules().givesBackUnusedDays()
                    && (subscription.timeline().at(on).isPresent() || givesBack(subscription)) ->
                isFinal(subscription, Why.REFUNDED);
            case Cancellation.AtOnce _, Cancellation.AtPeriodEnd _ -> undone(resumed(subscription, at), at);
        };
    }

    /// Also for days that had not begun.
    private static boolean givesBack(Subscription subscription) {
        return Charges.of(subscription, subscription.agreement()).stream()
                .anyMatch(charge -> charge.kind() == Charge.Kind.REFUND);
    }

    private static Draft resumed(Subscription subscription, Instant at) {
        var on = subscription.cancelledOn();
        var today = subscription.today(at);
        return on != null && on.isBefore(today)
                ? subscription.draft().lapsed(new Days(on, today))
                : subscription.draft();
    }

    private static Decision<Subscription, SubscriptionChange> undone(Draft draft, Instant at) {
        return Decision.changed(draft.cancelled(null).at(at), new SubscriptionChange.CancellationUndone());
    }

    private static Decision<Subscription, SubscriptionChange> isFinal(Subscription subscription, Why why) {
        return Decision.refused(new CancellationRefusal.Final(subscription.id(), subscription.cancelledOn(), why));
    }
}
