package io.cardea.billing.request;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Gives an amount of a payment back, in the caller's transaction: it is decided here, and sent from the queue.
@ApplicationScoped
public class RefundPayment {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final SendQueue queue;
    private final Ids ids;

    RefundPayment(AggregateStore store, SendQueue queue, Ids ids) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.queue = queue;
        this.ids = ids;
    }

    /// Refused where it is more than what was paid less what went back before.
    ///
    /// @return the refund's id
    public Uni<UUID> refund(Tx tx, Occasion occasion, UUID paymentRequest, Money amount, String reason) {
        return refund(tx, occasion, paymentRequest, ids.next(), amount, reason);
    }

    /// As above, once for that id however often it is asked for.
    public Uni<UUID> refund(Tx tx, Occasion occasion, UUID paymentRequest, UUID refund, Money amount, String reason) {
        return requests.change(
                        tx,
                        occasion.because(reason),
                        paymentRequest,
                        request -> Refunding.ask(request, refund, amount, reason))
                .chain(() -> queue.add(tx, occasion.company(), paymentRequest))
                .replaceWith(refund);
    }
}
