package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is for sale next: the bought days go on, by what is agreed or is wanted instead.
public final class Offering {

    private static final int DAYS_TO_PAY_IN_A_TRIAL = 3;

    private Offering() {}

    /// Nothing once it is cancelled, and nothing while an open freeze keeps the dates unknown.
    static Optional<Offer> of(Subscription subscription) {
        return subscription.timeline().open() || !goesOn(subscription)
                ? Optional.empty()
                : from(subscription, subscription.firstUnpaidDay());
    }

    /// Whether anything can follow what is bought; not once it is cancelled.
    public static boolean goesOn(Subscription subscription) {
        return !Ending.sellsNothingFrom(subscription, subscription.firstUnpaidDay());
    }

    /// What the next payment buys if its days begin on `start`, whether or not it is cancelled.
    public static Optional<Offer> from(Subscription subscription, LocalDate start) {
        return isWanted(subscription) ? sold(subscription, start) : Optional.empty();
    }

    /// The same for somebody who has paid: what nobody has asked for since the last period was
    /// given back, too. It may have been asked for before that.
    public static Optional<Offer> paid(Subscription subscription, LocalDate start) {
        return subscription.purchases().endsRefunded() ? sold(subscription, start) : from(subscription, start);
    }

    private static Optional<Offer> sold(Subscription subscription, LocalDate start) {
        var extension = subscription.schedule().find(Scheduled.Extension.class);
        if (extension.isPresent()) {
            return extension.map(wanted -> ExtensionOffer.of(subscription, wanted));
        }
        var agreement = agreementOfNext(subscription);
        return isSold(subscription, agreement.terms(), start)
                ? Optional.of(following(subscription, agreement, start))
                : Optional.empty();
    }

    private static Agreement agreementOfNext(Subscription subscription) {
        return subscription
                .schedule()
                .find(Scheduled.ProductChange.class)
                .map(Scheduled.ProductChange::agreement)
                .orElseGet(() -> subscription.agreements().last());
    }

    /// What was given back does not go on by itself: it would be paid for once more.
    private static boolean isWanted(Subscription subscription) {
        var schedule = subscription.schedule();
        return !subscription.purchases().endsRefunded()
                || schedule.find(Scheduled.Renewal.class).isPresent()
                || schedule.find(Scheduled.Extension.class).isPresent();
    }

    private static boolean isSold(Subscription subscription, Terms terms, LocalDate start) {
        var over = terms.until() != null && !start.isBefore(terms.until());
        var wanted = terms.renewsByItself()
                || subscription.purchases().awaitsFirstPayment()
                || subscription.schedule().find(Scheduled.Renewal.class).isPresent();
        return wanted && !over;
    }

    private static Offer following(Subscription subscription, Agreement agreement, LocalDate start) {
        var terms = agreement.terms();
        int index = subscription.purchases().next();
        var move = subscription.schedule().find(Scheduled.AnchorMove.class);
        if (move.isPresent() && terms.renewsByItself()) {
            return bridging(subscription, agreement, start, move.get().date());
        }
        var anchor = anchorAt(subscription, start, terms.length());
        var days = new Days(start, terms.endBy(anchor.boundary(index + 1, terms.length())));
        return new Offer(index, days, anchor, agreement, agreement.price(), null, invoiceOn(subscription, start));
    }

    /// Up to the first boundary of the new sequence, and for the part of the price that this is of a whole period
    /// there.
    private static Offer bridging(Subscription subscription, Agreement agreement, LocalDate start, LocalDate date) {
        Period interval = agreement.terms().length();
        int index = subscription.purchases().next();
        var wanted = new Anchor(date, 0);
        var before = wanted.boundaryAfter(start.minusDays(1), interval);
        boolean there = before.equals(start);
        var after = there ? wanted.boundaryAfter(start, interval) : before;
        var anchor = wanted.countedFrom(after, index + 1, interval);
        var days = new Days(start, after);
        var whole = new Days(anchor.boundary(index, interval), after);
        var price = agreement.price().share(days.count(), whole.count());
        return new Offer(index, days, anchor, agreement, price, null, invoiceOn(subscription, start));
    }

    /// The old anchor, unless the end of the bought days was moved, or another interval begins.
    private static Anchor anchorAt(Subscription subscription, LocalDate start, Period interval) {
        var purchases = subscription.purchases();
        var same = interval.equals(subscription.agreements().last().terms().length());
        return same ? purchases.anchor().at(purchases.next(), start, interval) : new Anchor(start, purchases.next());
    }

    /// A first payment is owed at once, a renewal on its first day, or as soon as somebody asks for it.
    private static @Nullable LocalDate invoiceOn(Subscription subscription, LocalDate start) {
        if (subscription.purchases().empty()) {
            return null;
        }
        var by = subscription.purchases().awaitsFirstPayment() ? duringTheTrial(subscription, start) : start;
        return subscription
                .schedule()
                .find(Scheduled.Renewal.class)
                .map(asked -> asked.askedOn().isBefore(by) ? asked.askedOn() : by)
                .orElse(by);
    }

    /// No grace follows a trial, so who pays by a link gets it some days before: time to pay without a day outside.
    /// A shorter trial is billed from its first day on.
    private static LocalDate duringTheTrial(Subscription subscription, LocalDate start) {
        var first = subscription.timeline().days().start();
        var early = start.minusDays(DAYS_TO_PAY_IN_A_TRIAL);
        return early.isBefore(first) ? first : early;
    }
}
