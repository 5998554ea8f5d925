package io.cardea.subscription.payment;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.UUID;

/// Opens this slice's decision to the tests of whole lives.
public final class PaymentMoves {

    private PaymentMoves() {}

    public static Decision<Subscription, SubscriptionChange> pay(
            Subscription subscription, UUID invoice, int period, Money total, Instant at) {
        return Paying.pay(subscription, new Payment(invoice, period, total), at);
    }

    /// The whole price of what that invoice bought is given back, today.
    public static Decision<Subscription, SubscriptionChange> giveBack(
            Subscription subscription, UUID invoice, Instant at) {
        return GivingBack.giveBack(subscription, invoice, subscription.today(at), at);
    }
}
