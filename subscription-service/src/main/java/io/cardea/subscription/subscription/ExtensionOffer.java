package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Scheduled;
import java.time.Instant;
import java.time.LocalDate;

/// What a wanted extension costs and gives: a whole new time from its day on, less what is left of the days that end
/// for it (E07).
public final class ExtensionOffer {

    private ExtensionOffer() {}

    /// When nobody can pay for it any more: it takes the place of days only while there are some without a break since
    /// it was wanted, so that none of the new ones is over before it is paid.
    public static Instant lapsesAt(Subscription subscription, Scheduled.Extension wanted) {
        return subscription.home().beginning(subscription.timeline().firstDayWithoutAny(wanted.from()));
    }

    /// When it would end, by the freezes that are known. They move the new end as they would have moved the old one.
    public static LocalDate endOf(Subscription subscription, Offer offer) {
        return subscription
                .timeline()
                .gaps()
                .lay(offer.days().start(), offer.days().count());
    }

    /// Whether it still lasts longer than what there is without it: a freeze that is taken back may take that away.
    public static boolean lastsLonger(Subscription subscription, Scheduled.Extension wanted) {
        return endOf(subscription, of(subscription, wanted))
                .isAfter(subscription.timeline().end());
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
