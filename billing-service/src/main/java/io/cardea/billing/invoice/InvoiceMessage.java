package io.cardea.billing.invoice;

import io.cardea.billing.invoice.InvoiceStatus.Open;
import io.cardea.billing.invoice.InvoiceStatus.Paid;
import io.cardea.billing.invoice.InvoiceStatus.Void;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invoice as the topic `billing.invoices` and the API show it; the only place where the inner form is mapped.
record InvoiceMessage(
        UUID id,
        String number,
        UUID subscription,
        UUID member,
        String charge,
        int periodIndex,
        LocalDate start,
        LocalDate end,
        List<InvoiceLine> lines,
        Money total,
        Money price,
        String status,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable UUID paymentRequest,
        @Nullable Payment payment) {

    static InvoiceMessage of(Invoice invoice) {
        InvoiceItem item = invoice.item();
        return new InvoiceMessage(
                invoice.id(),
                invoice.number(),
                item.subscription(),
                item.member(),
                item.charge(),
                item.periodIndex(),
                item.start(),
                item.end(),
                invoice.lines(),
                invoice.total(),
                item.price(),
                name(invoice.status()),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.paymentRequest(),
                invoice.status() instanceof Paid(Payment payment) ? payment : null);
    }

    static String name(InvoiceStatus status) {
        return switch (status) {
            case Open _ -> "OPEN";
            case Paid _ -> "PAID";
            case Void _ -> "VOID";
        };
    }
}
