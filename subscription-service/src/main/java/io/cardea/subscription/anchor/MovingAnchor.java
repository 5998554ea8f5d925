package io.cardea.subscription.anchor;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.subscription.SubscriptionRefusal.Because;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The decision to begin periods on another day.
final class MovingAnchor {

    private MovingAnchor() {}

    /// @param id names the wish, so that it can be taken back
    /// @param date on which a period shall begin
    /// @param byStaff staff may move it before anything is paid
    record Wish(UUID id, LocalDate date, String reason, String actor, boolean byStaff) {}

    static Decision<Subscription, SubscriptionChange> move(Subscription subscription, Wish wish, Instant at) {
        return Stream.of(
                        Standing.inReview(subscription),
                        Standing.ending(subscription),
                        paidOnce(subscription),
                        nothingPaid(subscription, wish.byStaff()),
                        Standing.waiting(subscription, Scheduled.AnchorMove.class, Wanted.ANCHOR_MOVE),
                        impossible(subscription, wish.date(), at))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> wanted(subscription, wish, at));
    }

    private static Decision<Subscription, SubscriptionChange> wanted(Subscription subscription, Wish wish, Instant at) {
        var move = new Scheduled.AnchorMove(wish.id(), wish.date(), wish.reason(), wish.actor());
        return Decision.changed(
                subscription
                        .draft()
                        .schedule(subscription.schedule().with(move))
                        .at(at),
                new SubscriptionChange.Scheduled(wish.id(), Wanted.ANCHOR_MOVE));
    }

    private static Optional<Refusal> paidOnce(Subscription subscription) {
        return subscription.agreements().last().terms().renewsByItself()
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.NotChangeable(subscription.id(), Because.PAID_ONCE));
    }

    /// A member's first period is a whole one, at its whole price: a shorter one would be a trial that nobody offers.
    private static Optional<Refusal> nothingPaid(Subscription subscription, boolean byStaff) {
        return byStaff || !subscription.purchases().awaitsFirstPayment()
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.NotChangeable(subscription.id(), Because.NOTHING_PAID));
    }

    /// After what is bought, and not later than a whole period after it.
    private static Optional<Refusal> impossible(Subscription subscription, LocalDate date, Instant at) {
        var end = subscription.firstUnpaidDay();
        var today = subscription.today(at);
        var earliest = (end.isAfter(today) ? end : today).plusDays(1);
        var latest = earliest.plus(subscription.agreements().last().terms().length());
        return date.isBefore(earliest) || date.isAfter(latest)
                ? Optional.of(new ImpossibleDate(date, earliest, latest))
                : Optional.empty();
    }
}
