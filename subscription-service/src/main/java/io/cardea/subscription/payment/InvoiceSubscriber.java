package io.cardea.subscription.payment;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Hears of invoices, and acts on those that are paid. Only billing says so, and only after a verified event of the
/// payment provider (D07).
@ApplicationScoped
class InvoiceSubscriber implements Subscriber<InvoiceSubscriber.InvoiceEvent> {

    private final ApplyPayment applyPayment;
    private final Invoices invoices;

    InvoiceSubscriber(ApplyPayment applyPayment, Invoices invoices) {
        this.applyPayment = applyPayment;
        this.invoices = invoices;
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
        var kept = invoices.put(tx, received.company(), invoice, received.at());
        return invoice.isPaid() && invoice.isForAPeriod()
                ? kept.chain(
                        () -> applyPayment.apply(tx, received.occasion(), invoice.subscription(), invoice.asPayment()))
                : kept;
    }

    record InvoiceEvent(KnownInvoice state) {}
}
