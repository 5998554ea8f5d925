package io.cardea.billing.subscription;

import io.cardea.billing.invoice.InvoiceItem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The difference between what should be invoiced and what is.
///
/// @param withdraw open invoices over what is owed no longer; they go first
/// @param issue items without an invoice
/// @param ask open invoices that were issued before a stored card may be charged for them, which it may be now
/// @param lookAgainOn the local date on which time alone will make another difference
record BillingStep(
        List<Withdrawal> withdraw,
        List<InvoiceItem> issue,
        List<UUID> ask,
        @Nullable LocalDate lookAgainOn) {

    static final BillingStep NOTHING = new BillingStep(List.of(), List.of(), List.of(), null);

    /// One open invoice to void.
    record Withdrawal(UUID invoice, Why why) {

        /// Why nobody owes it any more.
        enum Why {
            CANCELLED,
            /// The period came from elsewhere.
            COVERED,
            /// The same is owed, for another amount or other days.
            REPLACED,
            /// What it was for is no longer wanted, or cannot be dated at the moment.
            WITHDRAWN
        }
    }

    boolean isNothing() {
        return issue.isEmpty() && withdraw.isEmpty() && ask.isEmpty();
    }
}
