package io.cardea.billing.request;

import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Looks up what is to be done about a queued request.
@ApplicationScoped
public class PaymentsToSend {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;

    PaymentsToSend(AggregateStore store, InvoiceLedger invoices) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
    }

    /// As of now; it may be another thing once the transaction has ended.
    public Uni<PaymentToSend> look(Tx tx, UUID company, UUID request) {
        return requests.lock(tx, company, request)
                .chain(found -> invoices.lock(tx, company, found.state().invoice())
                        .map(invoice ->
                                PaymentToSend.of(found.state(), invoice.state().isOpen())));
    }
}
