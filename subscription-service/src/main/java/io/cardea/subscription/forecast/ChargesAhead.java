package io.cardea.subscription.forecast;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.passing.Passing;
import io.cardea.subscription.payment.Paying;
import io.cardea.subscription.payment.Payment;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Charges;
import io.cardea.subscription.subscription.Offer;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What will be charged until a day, if each payment comes on the day on which it is due, or now where that has passed,
/// and nothing else happens.
final class ChargesAhead {

    private static final Comparator<Charge> BY_DAY = Comparator.comparing(
                    Charge::invoiceOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Charge::index)
            .thenComparing(Charge::key);

    private final Subscription present;
    private final Instant end;
    private final Map<Integer, Offer> paid = new HashMap<>();
    private Subscription life;

    private ChargesAhead(Subscription present, Instant end) {
        this.present = present;
        this.life = present;
        this.end = end;
    }

    /// What is not bought yet, in the order of the days on which it is to be invoiced.
    ///
    /// @param until the last local date on which it is
    static List<Charge> of(Subscription subscription, Instant at, LocalDate until) {
        var present = subscription.at(at);
        var ahead = new ChargesAhead(present, present.home().beginning(until.plusDays(1)));
        ahead.live();
        return ahead.charges(until);
    }

    /// Nothing is invoiced while a person has to look.
    private void live() {
        while (life.contradictions().isEmpty()) {
            var offer = life.offer().orElse(null);
            var due = life.dueAt();
            var payable = offer == null ? null : payable(offer);
            if (due != null && due.isBefore(end) && (payable == null || !due.isAfter(payable))) {
                life = after(Passing.pass(life, due), due);
            } else if (offer != null && payable != null && payable.isBefore(end)) {
                pay(offer, payable);
            } else {
                return;
            }
        }
    }

    private void pay(Offer offer, Instant at) {
        paid.put(offer.index(), offer);
        var payment = new Payment(new UUID(0, offer.index()), offer.index(), offer.price());
        life = after(Paying.pay(life, payment, at), at);
    }

    private Instant payable(Offer offer) {
        var on = offer.invoiceOn();
        var at = on == null ? life.asOf() : life.home().beginning(on);
        return at.isBefore(life.asOf()) ? life.asOf() : at;
    }

    private Subscription after(Decision<Subscription, SubscriptionChange> decision, Instant at) {
        return switch (decision) {
            case Decision.Changed<Subscription, SubscriptionChange>(var changed, var _) -> changed;
            case Decision.Unchanged<Subscription, SubscriptionChange>(),
                    Decision.Refused<Subscription, SubscriptionChange> _ -> life.at(at);
        };
    }

    private List<Charge> charges(LocalDate until) {
        int next = present.purchases().next();
        return Charges.of(life, present.agreement()).stream()
                .filter(charge -> charge.kind() != Charge.Kind.PERIOD || charge.index() >= next)
                .map(this::dated)
                .filter(charge ->
                        charge.invoiceOn() == null || !charge.invoiceOn().isAfter(until))
                .sorted(BY_DAY)
                .toList();
    }

    /// As it was when it was for sale.
    private Charge dated(Charge charge) {
        var offer = charge.kind() == Charge.Kind.PERIOD ? paid.get(charge.index()) : null;
        return offer == null
                ? charge
                : charge.invoicedOn(offer.invoiceOn()).under(offer.agreement(), present.agreement());
    }
}
