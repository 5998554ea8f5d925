package io.cardea.subscription.payment;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.subscription.order.ConfirmOrder;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Applies a payment to its subscription, and confirms the order once the first period is paid.
/// It may have been given back before it was heard of.
@ApplicationScoped
class ApplyPayment {

    private final Subscriptions subscriptions;
    private final ApplyRefund refunds;
    private final ConfirmOrder confirmOrder;

    ApplyPayment(Subscriptions subscriptions, ApplyRefund refunds, ConfirmOrder confirmOrder) {
        this.subscriptions = subscriptions;
        this.refunds = refunds;
        this.confirmOrder = confirmOrder;
    }

    Uni<Void> apply(Tx tx, Occasion occasion, UUID subscription, Payment payment) {
        return subscriptions
                .change(tx, occasion, subscription, found -> Paying.pay(found, payment, occasion.at()))
                .call(paid -> refunds.apply(tx, occasion, paid.state(), payment.invoice()))
                .chain(paid -> confirm(tx, occasion, paid.state()));
    }

    private Uni<Void> confirm(Tx tx, Occasion occasion, Subscription subscription) {
        var order = subscription.order();
        return order == null || !subscription.purchases().paid()
                ? Uni.createFrom().voidItem()
                : confirmOrder.confirm(tx, occasion, order);
    }
}
