package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Scheduled;
import java.time.Instant;

/// What a wanted extension costs and gives: a whole new time from its day on, less what is left of the days that end
/// for it (E07).
public final class ExtensionOffer {

    private ExtensionOffer() {}

    /// When nobody can pay for it any more: it takes the place of days only while there are some without a break since
    /// it was wanted, so that none of the new ones is over before it is paid.
    public static Instant lapsesAt(Subscription subscription, Scheduled.Extension wanted) {
        return subscription.home().beginning(subscription.timeline().firstDayWithoutAny(wanted.from()));
    }

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
