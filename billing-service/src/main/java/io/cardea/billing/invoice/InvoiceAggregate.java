package io.cardea.billing.invoice;

import io.cardea.chassis.journal.AggregateType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
            .column("paid_at", InvoiceAggregate::paidAt)
            .column("status", invoice -> InvoiceMessage.name(invoice.status()));

    private InvoiceAggregate() {}

    private static @Nullable Instant paidAt(Invoice invoice) {
        return invoice.status() instanceof InvoiceStatus.Paid(Payment payment) ? payment.at() : null;
    }
}
