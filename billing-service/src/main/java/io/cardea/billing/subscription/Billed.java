package io.cardea.billing.subscription;

import io.cardea.billing.invoice.Invoice;
import java.time.LocalDate;
import java.util.UUID;

/// One period that has an invoice already, in whatever state.
record Billed(UUID invoice, int periodIndex, LocalDate start, boolean open) {

    static Billed by(Invoice invoice) {
        return new Billed(
                invoice.id(), invoice.item().periodIndex(), invoice.item().start(), invoice.isOpen());
    }
}
