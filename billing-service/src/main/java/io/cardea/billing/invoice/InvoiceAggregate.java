package io.cardea.billing.invoice;

import io.cardea.chassis.journal.AggregateType;

/// How invoices are kept and told.
final class InvoiceAggregate {

    static final AggregateType<Invoice, InvoiceChange> TYPE = AggregateType.<Invoice, InvoiceChange>of(
                    "invoice", "invoices", "billing.invoices", Invoice.class, Invoice::id)
            .toldAs(InvoiceMessage::of, change -> change)
            .column("number", Invoice::number)
            .column("subscription", invoice -> invoice.item().subscription())
            .column("member", invoice -> invoice.item().member())
            .column("charge", invoice -> invoice.item().charge())
            .column("period_index", invoice -> invoice.item().periodIndex())
            .column("status", invoice -> InvoiceMessage.name(invoice.status()));

    private InvoiceAggregate() {}
}
