package io.cardea.subscription.payment;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Hears of invoices, and acts on those that are paid. Only billing says so, and only after a verified event of the
/// payment provider (D07).
@ApplicationScoped
class InvoiceSubscriber implements Subscriber<InvoiceSubscriber.InvoiceEvent> {

    private static final String PAID = "PAID";

    private final ApplyPayment applyPayment;

    InvoiceSubscriber(ApplyPayment applyPayment) {
        this.applyPayment = applyPayment;
    }

    @Override
    public String topic() {
        return "billing.invoices";
    }

    @Override
    public Class<InvoiceEvent> reads() {
        return InvoiceEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<InvoiceEvent> received) {
        var invoice = received.body().state();
        return PAID.equals(invoice.status())
                ? applyPayment.apply(tx, received.occasion(), invoice.subscription(), invoice.payment())
                : Uni.createFrom().voidItem();
    }

    record InvoiceEvent(Invoice state) {}

    record Invoice(UUID id, UUID subscription, int periodIndex, Money total, String status) {

        Payment payment() {
            return new Payment(id, periodIndex, total);
        }
    }
}
