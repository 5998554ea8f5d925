package io.cardea.billing.invoice;

import java.util.UUID;

/// What can happen to an invoice.
public sealed interface InvoiceChange {

    record Issued() implements InvoiceChange {}

    /// The last payment request was declined; this one replaces it.
    record AskedAgain(UUID paymentRequest) implements InvoiceChange {}

    record Paid(Payment payment) implements InvoiceChange {}

    record Voided(String why) implements InvoiceChange {}
}
