package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Purchases;
import io.cardea.subscription.facts.Source;
import java.time.Instant;
import java.time.LocalDate;

/// Adds days for which nobody pays to a subscription.
public final class Appending {

    private Appending() {}

    /// The first day that could be added: after what is bought while that, or the grace after it, lasts; today where
    /// that is over.
    public static LocalDate firstDay(Subscription subscription, Instant at) {
        var end = subscription.firstUnpaidDay();
        var today = subscription.today(at);
        var graceEnd =
                subscription.purchases().empty() || subscription.purchases().endsRefunded()
                        ? end
                        : subscription.agreements().last().terms().graceAfter(end);
        return today.isBefore(graceEnd) || end.isAfter(today) ? end : today;
    }

    /// The purchases with so many days more. What is paid next is counted from their end.
    public static Purchases append(Subscription subscription, int days, Source source, Instant at) {
        var purchases = subscription.purchases();
        var start = firstDay(subscription, at);
        var given = Bought.free(days, source, start.isAfter(subscription.firstUnpaidDay()) ? start : null);
        var end = subscription.timeline().gaps().lay(start, days);
        return purchases.with(given, new Anchor(end, purchases.next() + 1));
    }
}
