package io.cardea.billing.invoice;

import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.money.Money;
import org.jspecify.annotations.Nullable;

/// One line that the member reads.
///
/// @param amount what is to be paid
/// @param taxed the same with its tax apart, where somebody said something of tax
public record InvoiceLine(
        String text, Money amount, @Nullable TaxedAmount taxed) {

    /// The line that an invoice over that has.
    public static InvoiceLine of(InvoiceItem item) {
        return item.taxed()
                .map(taxed -> new InvoiceLine(item.text(), taxed.gross(), taxed))
                .orElseGet(() -> new InvoiceLine(item.text(), item.price(), null));
    }
}
