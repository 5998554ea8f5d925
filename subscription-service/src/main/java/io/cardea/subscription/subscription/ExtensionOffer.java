package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Scheduled;

/// What a wanted extension costs and gives: a whole new time from its day on, less what is left of the days that end
/// for it (E07).
final class ExtensionOffer {

    private ExtensionOffer() {}

    static Offer of(Subscription subscription, Scheduled.Extension wanted) {
        int index = subscription.purchases().next();
        var terms = wanted.agreement().terms();
        var anchor = new Anchor(wanted.from(), index);
        var end = terms.endBy(anchor.boundary(index + 1, terms.length()));
        var days = new Days(wanted.from(), end.isBefore(wanted.from()) ? wanted.from() : end);
        return new Offer(
                index,
                days,
                anchor,
                wanted.agreement(),
                wanted.agreement().price(),
                Valuation.of(subscription).leftFrom(wanted.from()),
                wanted.from());
    }
}
