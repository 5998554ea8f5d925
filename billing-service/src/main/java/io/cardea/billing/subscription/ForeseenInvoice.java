package io.cardea.billing.subscription;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceLine;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;

/// An invoice that will be issued, if nothing else happens. It has no number yet.
///
/// @param start the first local date that it is for
/// @param end the local date after the last
record ForeseenInvoice(
        LocalDate issuedOn,
        LocalDate dueOn,
        String charge,
        LocalDate start,
        LocalDate end,
        List<InvoiceLine> lines,
        Money total) {

    static ForeseenInvoice of(InvoiceItem item, LocalDate on) {
        var line = InvoiceLine.of(item);
        return new ForeseenInvoice(
                on, Invoice.dueOn(item, on), item.charge(), item.start(), item.end(), List.of(line), line.amount());
    }
}
