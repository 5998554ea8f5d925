package io.cardea.billing.request;

import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.chassis.database.Transactions;
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
    private final Transactions transactions;

    PaymentsToSend(AggregateStore store, InvoiceLedger invoices, Transactions transactions) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.transactions = transactions;
    }

    /// As of now; nothing stays locked while the provider is talked to.
    public Uni<PaymentToSend> look(UUID company, UUID request) {
        return transactions.inTransaction(tx -> requests.lock(tx, company, request)
                .chain(found -> invoices.lock(tx, company, found.state().invoice())
                        .map(invoice -> PaymentToSend.of(found.state(), invoice.isOpen()))));
    }
}
