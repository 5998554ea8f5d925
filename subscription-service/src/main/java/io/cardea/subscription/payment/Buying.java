package io.cardea.subscription.payment;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Purchases;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Beginning;
import io.cardea.subscription.subscription.Draft;
import io.cardea.subscription.subscription.Offer;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.terms.Rules;
import java.time.Instant;
import java.util.UUID;

/// What becomes of a subscription when that which it offers is paid: the days are appended, and what was wanted of them
/// is done.
final class Buying {

    private Buying() {}

    static Decision<Subscription, SubscriptionChange> buy(
            Subscription subscription, Offer offer, Beginning beginning, UUID invoice, Instant at) {
        return subscription
                .schedule()
                .find(Scheduled.Extension.class)
                .map(wanted -> extend(subscription, wanted, offer, invoice, at))
                .orElseGet(() -> append(subscription, offer, beginning, invoice, at));
    }

    private static Decision<Subscription, SubscriptionChange> append(
            Subscription subscription, Offer offer, Beginning beginning, UUID invoice, Instant at) {
        var before = subscription.purchases();
        var draft = subscription
                .draft()
                .purchases(begun(before, offer.boughtBy(invoice, before, beginning.notBefore()), offer))
                .schedule(subscription
                        .schedule()
                        .without(Scheduled.Renewal.class, Scheduled.ProductChange.class, Scheduled.AnchorMove.class));
        beginning.passOver(draft, subscription.today(at));
        subscription
                .schedule()
                .find(Scheduled.ProductChange.class)
                .ifPresent(wanted -> agree(draft, subscription, wanted.id(), offer));
        return Decision.changed(
                draft.at(at),
                before.awaitsFirstPayment()
                        ? new SubscriptionChange.Activated(offer.index(), invoice)
                        : new SubscriptionChange.Renewed(offer.index(), invoice));
    }

    /// What is paid first may wait for its first use.
    private static Purchases begun(Purchases before, Purchases after, Offer offer) {
        return before.empty() && offer.agreement().rules().start() instanceof Rules.Start.FirstUse(var within)
                ? after.awaitingFirstUseBy(after.startsOn().plus(within))
                : after;
    }

    /// The days that are left end with the day of the wish, and the new time begins on it. Who wanted the next payment
    /// early has made it by this.
    private static Decision<Subscription, SubscriptionChange> extend(
            Subscription subscription, Scheduled.Extension wanted, Offer offer, UUID invoice, Instant at) {
        var timeline = subscription.timeline();
        var ended = subscription
                .purchases()
                .endedAfter(index -> timeline.usedBefore(timeline.periods().get(index), wanted.from()))
                .waitingUntil(wanted.from());
        var draft = subscription
                .draft()
                .purchases(offer.boughtBy(invoice, ended, wanted.from()))
                .schedule(subscription.schedule().without(wanted.id()).without(Scheduled.Renewal.class));
        agree(draft, subscription, wanted.id(), offer);
        return Decision.changed(draft.at(at), new SubscriptionChange.Extended(offer.index(), invoice));
    }

    private static void agree(Draft draft, Subscription subscription, UUID id, Offer offer) {
        if (!offer.agreement().isSameAs(subscription.agreements().last())) {
            draft.revised(Revision.fromPeriod(id, offer.index(), offer.agreement()));
        }
    }
}
