package io.cardea.subscription.extension;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.ExtensionOffer;
import io.cardea.subscription.subscription.Offer;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.subscription.SubscriptionRefusal.Because;
import io.cardea.subscription.upgrade.Exchanging;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The decision to ask for an extension.
final class Extending {

    private Extending() {}

    /// @param id names the wish, so that it can be taken back
    /// @param byStaff staff may extend it in spite of a commitment
    record Wish(UUID id, Product product, String reason, String actor, boolean byStaff) {}

    static Decision<Subscription, SubscriptionChange> extend(Subscription subscription, Wish wish, Instant at) {
        return Stream.of(
                        Standing.inReview(subscription),
                        Standing.ending(subscription),
                        Standing.endUnknown(subscription),
                        Standing.waiting(subscription, Scheduled.Extension.class, Wanted.EXTENSION),
                        Standing.nothingLeft(subscription, at),
                        awaitsFirstUse(subscription),
                        Exchanging.impossible(
                                subscription, subscription.agreements().last(), wish.product(), subscription.today(at)))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> wanted(subscription, wish, at));
    }

    private static Decision<Subscription, SubscriptionChange> wanted(Subscription subscription, Wish wish, Instant at) {
        var extension = new Scheduled.Extension(
                wish.id(), subscription.today(at), wish.product().agreement(), wish.reason(), wish.actor());
        var changed = subscription
                .draft()
                .schedule(subscription.schedule().with(extension))
                .at(at);
        var offer = changed.offer().orElseThrow();
        return worthless(subscription, offer)
                .or(() -> Exchanging.committed(
                        subscription, wish.product(), offer.days().end(), wish.byStaff()))
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(
                        () -> Decision.changed(changed, new SubscriptionChange.Scheduled(wish.id(), Wanted.EXTENSION)));
    }

    private static Optional<Refusal> worthless(Subscription subscription, Offer offer) {
        var end = subscription.timeline().end();
        var newEnd = ExtensionOffer.endOf(subscription, offer);
        if (!newEnd.isAfter(end)) {
            return Optional.of(new ExtensionRefusal.NotLonger(end, newEnd));
        }
        var credit = offer.credit();
        return credit != null && offer.price().negative()
                ? Optional.of(new ExtensionRefusal.CreditExceedsPrice(offer.worth(), credit))
                : Optional.empty();
    }

    private static Optional<Refusal> awaitsFirstUse(Subscription subscription) {
        return subscription.purchases().firstUseBy() == null
                ? Optional.empty()
                : Optional.of(new SubscriptionRefusal.NotChangeable(subscription.id(), Because.AWAITS_FIRST_USE));
    }
}
