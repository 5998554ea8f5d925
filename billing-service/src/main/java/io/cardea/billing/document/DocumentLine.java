package io.cardea.billing.document;

import io.cardea.billing.credit.CreditNote;
import io.cardea.billing.invoice.InvoiceLine;
import io.cardea.billing.tax.Tax;
import io.cardea.billing.tax.TaxedAmount;

/// One line of a document.
record DocumentLine(String text, TaxedAmount amount) {

    static DocumentLine of(InvoiceLine line) {
        return new DocumentLine(line.text(), line.taxed() == null ? Tax.NONE.on(line.amount()) : line.taxed());
    }

    static DocumentLine of(CreditNote note) {
        return new DocumentLine(note.item().text(), note.taxed() == null ? Tax.NONE.on(note.total()) : note.taxed());
    }
}
