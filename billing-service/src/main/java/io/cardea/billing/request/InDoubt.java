package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.chassis.money.Money;

/// What a person reads who has to decide on money that does not fit: everything that they would have to look up.
final class InDoubt {

    private InDoubt() {}

    /// The text of what contradicts, and of what it is about.
    static String of(String contradiction, Invoice invoice) {
        return "%s It is about %s.".formatted(contradiction, about(invoice));
    }

    /// Money that came for an invoice that takes none any more.
    ///
    /// @param status of the invoice, in words
    static String inVain(Invoice invoice, String status, String reference, Money amount) {
        return "Payment %s over %s came for %s, which is %s; pay it back or book it elsewhere."
                .formatted(reference, amount.named(), about(invoice), status);
    }

    private static String about(Invoice invoice) {
        var item = invoice.item();
        return "invoice %s over %s (%s, of subscription %s)"
                .formatted(invoice.number(), invoice.total().named(), item.text(), item.subscription());
    }
}
