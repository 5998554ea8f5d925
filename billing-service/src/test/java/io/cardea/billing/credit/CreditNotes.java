package io.cardea.billing.credit;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceChange;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.Invoices;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/// Paid invoices of a monthly subscription over 499.00 NOK a period, and what is taken back of them.
final class CreditNotes {

    static final UUID ID = UUID.fromString("01931f70-0000-7000-8000-0000000000c1");

    private CreditNotes() {}

    static Money kroner(long whole) {
        return new Money(whole * 100, "NOK");
    }

    /// The paid invoice over one period, counted from 0.
    static Invoice paidFor(int period) {
        return paid(Invoice.issue(
                new UUID(7, period), "2026-%06d".formatted(period), item(period), start(period), Invoices.REQUEST));
    }

    static Invoice paid(Invoice open) {
        return ((Decision.Changed<Invoice, InvoiceChange>) open.pay(Invoices.PAYMENT)).state();
    }

    /// An amount to be given back for the last ten days of a period.
    static DueBack back(String charge, int period, long whole) {
        LocalDate end = start(period + 1);
        return new DueBack(charge, end.minusDays(10), end, kroner(whole), "Monthly, given back", null);
    }

    static CreditNote issued(Invoice of, String charge, long whole) {
        var item = of.item();
        return CreditNote.issue(
                ID,
                "C2026-000001",
                new Credit(
                        of.id(),
                        item.charge(),
                        new InvoiceItem(
                                item.subscription(),
                                item.member(),
                                charge,
                                item.periodIndex(),
                                item.end().minusDays(10),
                                item.end(),
                                "Monthly, given back",
                                kroner(whole),
                                null),
                        null),
                Invoices.START.plusDays(20));
    }

    private static InvoiceItem item(int period) {
        var item = Invoices.item();
        return new InvoiceItem(
                item.subscription(),
                item.member(),
                "period/" + period,
                period,
                start(period),
                start(period + 1),
                item.text(),
                item.price(),
                null);
    }

    private static LocalDate start(int period) {
        return Invoices.START.plusMonths(period);
    }
}
