package io.cardea.billing.subscription;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;

/// An invoice that will be issued, if nothing else happens. It has no number yet.
///
/// @param start the first local date that it is for
/// @param end the local date after the last
record ForeseenInvoice(
        LocalDate issuedOn, LocalDate dueOn, String charge, LocalDate start, LocalDate end, String text, Money total) {

    static ForeseenInvoice of(InvoiceItem item, LocalDate on) {
        return new ForeseenInvoice(
                on, Invoice.dueOn(item, on), item.charge(), item.start(), item.end(), item.text(), item.price());
    }
}
