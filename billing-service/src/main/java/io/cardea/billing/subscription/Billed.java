package io.cardea.billing.subscription;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.tax.Tax;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One charge that has an invoice already.
record Billed(UUID invoice, InvoiceItem item, Stage stage) {

    /// How far its invoice has come.
    enum Stage {
        OPEN,
        /// Open, and nobody has been asked to pay it yet.
        UNASKED,
        PAID,
        VOID
    }

    static Billed by(Invoice invoice) {
        var stage = switch (invoice.status()) {
            case InvoiceStatus.Open _ -> invoice.paymentRequest() == null ? Stage.UNASKED : Stage.OPEN;
            case InvoiceStatus.Paid _ -> Stage.PAID;
            case InvoiceStatus.Void _ -> Stage.VOID;
        };
        return new Billed(invoice.id(), invoice.item(), stage);
    }

    boolean isOpen() {
        return stage == Stage.OPEN || stage == Stage.UNASKED;
    }

    boolean isUnasked() {
        return stage == Stage.UNASKED;
    }

    /// Does nothing remain to be invoiced for that? What is paid is done; what is open has to say the same.
    boolean settles(Owed owed, @Nullable Tax tax) {
        return item.charge().equals(owed.charge())
                && switch (stage) {
                    case PAID -> true;
                    case OPEN, UNASKED -> says(owed) && Objects.equals(item.tax(), tax);
                    case VOID -> false;
                };
    }

    private boolean says(Owed owed) {
        return item.price().equals(owed.amount())
                && item.start().equals(owed.start())
                && item.end().equals(owed.end());
    }
}
