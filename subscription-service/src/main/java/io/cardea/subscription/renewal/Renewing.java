package io.cardea.subscription.renewal;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.facts.Schedule;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The decision to ask for the next payment now.
final class Renewing {

    private Renewing() {}

    /// @param id names the wish, so that it can be taken back
    /// @param change names the change of the product, where there is a newer version of what is bought once more
    record Wish(UUID id, UUID change, String reason, String actor) {}

    /// @param newest what is sold today under the name of what is bought
    static Decision<Subscription, SubscriptionChange> renew(
            Subscription subscription, Wish wish, Product newest, Instant at) {
        var refusal = Stream.of(
                        Standing.inReview(subscription),
                        Standing.ending(subscription),
                        Standing.endUnknown(subscription),
                        Standing.waiting(subscription, Scheduled.Extension.class, Wanted.EXTENSION),
                        endless(subscription),
                        notSold(subscription, newest, at))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return isAskedFor(subscription, at) ? Decision.unchanged() : asked(subscription, wish, newest, at);
    }

    /// A first payment, and one that is due, are asked for already.
    private static boolean isAskedFor(Subscription subscription, Instant at) {
        var today = subscription.today(at);
        return subscription
                .offer()
                .map(offer -> offer.invoiceOn() == null || !offer.invoiceOn().isAfter(today))
                .orElse(false);
    }

    private static Decision<Subscription, SubscriptionChange> asked(
            Subscription subscription, Wish wish, Product newest, Instant at) {
        var renewal = new Scheduled.Renewal(wish.id(), subscription.today(at), wish.reason(), wish.actor());
        return Decision.changed(
                subscription
                        .draft()
                        .schedule(asSoldToday(subscription, wish, newest).with(renewal))
                        .at(at),
                new SubscriptionChange.Scheduled(wish.id(), Wanted.RENEWAL));
    }

    private static Schedule asSoldToday(Subscription subscription, Wish wish, Product newest) {
        var schedule = subscription.schedule();
        var last = subscription.agreements().last();
        return last.terms().renewsByItself()
                        || newest.agreement().isSameAs(last)
                        || schedule.find(Scheduled.ProductChange.class).isPresent()
                ? schedule
                : schedule.with(
                        new Scheduled.ProductChange(wish.change(), newest.agreement(), wish.reason(), wish.actor()));
    }

    private static Optional<Refusal> endless(Subscription subscription) {
        return subscription.agreements().last().terms().endlessness() == null
                ? Optional.empty()
                : Optional.of(
                        new SubscriptionRefusal.NotChangeable(subscription.id(), SubscriptionRefusal.Because.ENDLESS));
    }

    /// What renews by itself goes on even when it is sold to nobody else.
    private static Optional<Refusal> notSold(Subscription subscription, Product newest, Instant at) {
        var last = subscription.agreements().last();
        if (last.terms().renewsByItself() || subscription.purchases().awaitsFirstPayment()) {
            return Optional.empty();
        }
        var until = newest.agreement().terms().until();
        var today = subscription.today(at);
        var begins = subscription.firstUnpaidDay().isAfter(today) ? subscription.firstUnpaidDay() : today;
        return newest.onSale() && (until == null || begins.isBefore(until))
                ? Optional.empty()
                : Optional.of(new RenewalRefusal.NotSold(last.product(), last.key(), until));
    }
}
