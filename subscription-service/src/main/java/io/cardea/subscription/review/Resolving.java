package io.cardea.subscription.review;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Beginning;
import io.cardea.subscription.subscription.Standing;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Verdict;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import java.time.Instant;
import java.util.UUID;

/// The decision about a payment that does not fit.
final class Resolving {

    private Resolving() {}

    static Decision<Subscription, SubscriptionChange> resolve(
            Subscription subscription, UUID invoice, Verdict verdict, Instant at) {
        return subscription.contradictions().stream()
                .filter(contradiction -> contradiction.invoice().equals(invoice))
                .findFirst()
                .map(contradiction -> switch (verdict) {
                    case DISMISSED ->
                        resolved(subscription.draft().settled(invoice).at(at), invoice, verdict);
                    case GRANTED -> granted(subscription, contradiction, at);
                })
                .orElseGet(() -> Decision.refused(new NotFound("contradiction", invoice.toString())));
    }

    /// The days of one more period by the terms that hold, after what is bought, or from today where that is over.
    private static Decision<Subscription, SubscriptionChange> granted(
            Subscription subscription, Contradiction contradiction, Instant at) {
        var refused = Standing.ending(subscription)
                .or(() -> Standing.waiting(subscription, Scheduled.Extension.class, Wanted.EXTENSION));
        if (refused.isPresent()) {
            return Decision.refused(refused.get());
        }
        var beginning = Beginning.of(subscription, subscription.today(at));
        var purchases = subscription.purchases();
        var terms = subscription.agreements().last().terms();
        if (terms.until() != null && !beginning.start().isBefore(terms.until())) {
            return Decision.refused(new SubscriptionRefusal.NothingLeft(
                    subscription.id(), subscription.status(at), subscription.today(at)));
        }
        var anchor = purchases.anchor().at(purchases.next(), beginning.start(), terms.length());
        var end = terms.endBy(anchor.boundary(purchases.next() + 1, terms.length()));
        var bought = Bought.paid(
                new Days(beginning.start(), end).count(),
                contradiction.invoice(),
                beginning.notBefore(),
                worth(subscription, contradiction),
                null);
        var draft =
                subscription.draft().purchases(purchases.with(bought, anchor)).settled(contradiction.invoice());
        return resolved(
                beginning.passOver(draft, subscription.today(at)).at(at), contradiction.invoice(), Verdict.GRANTED);
    }

    /// What was paid, as far as it can be laid against the price.
    private static Money worth(Subscription subscription, Contradiction contradiction) {
        var price = subscription.agreements().last().price();
        var paid = contradiction.paid();
        return paid != null && paid.currency().equals(price.currency()) ? paid : price;
    }

    private static Decision<Subscription, SubscriptionChange> resolved(
            Subscription changed, UUID invoice, Verdict verdict) {
        return Decision.changed(changed, new SubscriptionChange.ReviewResolved(invoice, verdict));
    }
}
