package io.cardea.subscription.payment;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Schedule;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.timeline.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision what it does to a period that its whole price was given back: by the rules of
/// its product it is kept, or over from that day on (docs/decisions/0045).
final class GivingBack {

    private GivingBack() {}

    /// @param invoice that had bought the period
    /// @param on the day on which the last of its price was given back
    static Decision<Subscription, SubscriptionChange> giveBack(
            Subscription subscription, UUID invoice, LocalDate on, Instant at) {
        Integer index = subscription.purchases().paidBy(invoice);
        return index == null
                        || subscription.purchases().list().get(index).isRefunded()
                        || !subscription.agreements().in(index, on).rules().endsWhatIsGivenBack()
                ? Decision.unchanged()
                : ended(subscription, index, invoice, on, at);
    }

    private static Decision<Subscription, SubscriptionChange> ended(
            Subscription subscription, int index, UUID invoice, LocalDate on, Instant at) {
        Period period = subscription.timeline().periods().get(index);
        int used = subscription.timeline().usedBefore(period, accessEnds(subscription, on));
        var following =
                used < period.count() && index + 1 < subscription.purchases().next()
                        ? subscription.timeline().periods().get(index + 1).start()
                        : null;
        var purchases = subscription.purchases().refunded(index, used, on, following);
        var ended = subscription.draft().purchases(purchases).at(at);
        return Decision.changed(
                ended.draft()
                        .schedule(stillWanted(ended, period))
                        .cancelled(stillCancelled(subscription, ended, on))
                        .at(at),
                new SubscriptionChange.Refunded(index, invoice, on, period.count() - used));
    }

    /// Where it was cancelled before, the days since then were not had.
    private static LocalDate accessEnds(Subscription subscription, LocalDate on) {
        var cancelled = switch (subscription.cancellation()) {
            case Cancellation.AtOnce(LocalDate day, String _) -> day;
            case Cancellation.Transferred transferred -> transferred.on();
            case Cancellation.AtPeriodEnd _ -> on;
            case null -> on;
        };
        return cancelled.isBefore(on) ? cancelled : on;
    }

    /// Without the promise that went back with its period, a cancellation may fall due on another day. What is over
    /// stays over, and what has lasted until that day has.
    private static @Nullable Cancellation stillCancelled(Subscription before, Subscription ended, LocalDate on) {
        var was = before.cancelledOn();
        var is = ended.cancelledOn();
        return before.cancellation() instanceof Cancellation.AtPeriodEnd(String reason)
                        && was != null
                        && is != null
                        && !was.equals(is)
                        && (is.isBefore(on) || !was.isAfter(on))
                ? new Cancellation.AtOnce(was.isBefore(on) ? was : on, reason)
                : before.cancellation();
    }

    /// Who got the last period back wants no next one, unless they say so anew; and no
    /// extension can take the place of days that are gone, nor cost less by what they were worth.
    private static Schedule stillWanted(Subscription subscription, Period givenBack) {
        var schedule = subscription.purchases().endsRefunded()
                ? subscription.schedule().without(Scheduled.Renewal.class)
                : subscription.schedule();
        return schedule.without(
                Scheduled.Extension.class, wanted -> givenBack.end().isAfter(wanted.from()));
    }
}
