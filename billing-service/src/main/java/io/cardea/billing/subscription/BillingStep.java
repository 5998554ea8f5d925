package io.cardea.billing.subscription;

import io.cardea.billing.invoice.InvoiceItem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The difference between what should be invoiced and what is.
///
/// @param issue items without an invoice
/// @param withdraw open invoices over what is owed no longer
/// @param lookAgainOn the local date on which time alone will make another difference
record BillingStep(
        List<InvoiceItem> issue,
        List<Withdrawal> withdraw,
        @Nullable LocalDate lookAgainOn) {

    /// One open invoice to void.
    ///
    /// @param why `CANCELLED`, or `COVERED` when the period came from elsewhere
    record Withdrawal(UUID invoice, String why) {}

    boolean isNothing() {
        return issue.isEmpty() && withdraw.isEmpty();
    }
}
