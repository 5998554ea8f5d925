package io.cardea.billing.invoice;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Reads an invoice for somebody who may see it.
@ApplicationScoped
public class ReadInvoice {

    private final Aggregates<Invoice, InvoiceChange> invoices;
    private final Transactions transactions;

    ReadInvoice(AggregateStore store, Transactions transactions) {
        this.invoices = store.of(InvoiceAggregate.TYPE);
        this.transactions = transactions;
    }

    /// What is out of reach does not exist.
    public Uni<Invoice> read(UUID company, UUID id, Reach reach) {
        return invoices.get(
                        transactions.pool(),
                        company,
                        id,
                        invoice -> reach.covers(invoice.item().member()))
                .map(Versioned::state);
    }
}
