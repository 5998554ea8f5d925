package io.cardea.subscription.upgrade;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.terms.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The decision to agree on another product.
final class ChangingProduct {

    private ChangingProduct() {}

    /// From when on it shall hold.
    enum When {
        NOW,
        PERIOD_END
    }

    /// @param id names the change
    /// @param byStaff staff may change it in spite of a commitment
    record Wish(UUID id, Product product, When when, String reason, String actor, boolean byStaff) {}

    static Decision<Subscription, SubscriptionChange> change(Subscription subscription, Wish wish, Instant at) {
        return switch (wish.when()) {
            case NOW -> now(subscription, wish, at);
            case PERIOD_END -> atPeriodEnd(subscription, wish, at);
        };
    }

    private static Decision<Subscription, SubscriptionChange> now(Subscription subscription, Wish wish, Instant at) {
        var today = subscription.today(at);
        var present = subscription.agreementOn(today);
        return Standing.nothingLeft(subscription, at)
                .or(() -> refusal(subscription, wish, present, today, at))
                .or(() -> Exchanging.prepaid(present, wish.product()))
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> revised(subscription, wish, at));
    }

    private static Decision<Subscription, SubscriptionChange> atPeriodEnd(
            Subscription subscription, Wish wish, Instant at) {
        var waiting = Standing.waiting(subscription, Scheduled.ProductChange.class, Wanted.PRODUCT_CHANGE);
        return waiting.or(() -> nothingBought(subscription, at))
                .or(() -> refusal(
                        subscription, wish, subscription.agreements().last(), subscription.firstUnpaidDay(), at))
                .<Decision<Subscription, SubscriptionChange>>map(Decision::refused)
                .orElseGet(() -> scheduled(subscription, wish, at));
    }

    private static Optional<Refusal> refusal(
            Subscription subscription, Wish wish, Agreement present, LocalDate from, Instant at) {
        return Stream.of(
                        Standing.inReview(subscription),
                        Standing.cancelled(subscription, at),
                        Standing.waiting(subscription, Scheduled.Extension.class, Wanted.EXTENSION),
                        same(present, wish.product().agreement()),
                        Exchanging.impossible(subscription, present, wish.product(), from),
                        Exchanging.committed(subscription, wish.product(), from, wish.byStaff()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> same(Agreement present, Agreement wanted) {
        return present.isSameAs(wanted)
                ? Optional.of(new ProductRefusal.Same(wanted.product(), wanted.version()))
                : Optional.empty();
    }

    /// What is only ordered is ordered anew.
    private static Optional<Refusal> nothingBought(Subscription subscription, Instant at) {
        return subscription.purchases().empty()
                ? Optional.of(new SubscriptionRefusal.NothingLeft(
                        subscription.id(), subscription.status(at), subscription.today(at)))
                : Optional.empty();
    }

    /// The days that are left are had on the new terms, also those of periods paid ahead, up to the first one for which
    /// something else was agreed already.
    private static Decision<Subscription, SubscriptionChange> revised(
            Subscription subscription, Wish wish, Instant at) {
        var today = subscription.today(at);
        int index = subscription.timeline().at(today).orElseThrow().index();
        var agreement = wish.product().agreement();
        int until = subscription
                .agreements()
                .sameUntil(index, subscription.purchases().next());
        return Decision.changed(
                subscription
                        .draft()
                        .revised(new Revision(
                                wish.id(),
                                index,
                                today,
                                agreement,
                                until,
                                wholes(
                                        subscription,
                                        index,
                                        until,
                                        agreement.terms().length())))
                        .at(at),
                new SubscriptionChange.ProductChanged(wish.id(), agreement.product(), agreement.version()));
    }

    /// How many days a whole period of that length would have where each of these begins.
    private static List<Integer> wholes(Subscription subscription, int index, int until, Period length) {
        return subscription.timeline().periods().subList(index, until).stream()
                .map(period -> new Days(period.countsFrom(), period.countsFrom().plus(length)).count())
                .toList();
    }

    private static Decision<Subscription, SubscriptionChange> scheduled(
            Subscription subscription, Wish wish, Instant at) {
        var wanted = new Scheduled.ProductChange(wish.id(), wish.product().agreement(), wish.reason(), wish.actor());
        return Decision.changed(
                subscription
                        .draft()
                        .schedule(subscription.schedule().with(wanted))
                        .at(at),
                new SubscriptionChange.Scheduled(wish.id(), Wanted.PRODUCT_CHANGE));
    }
}
