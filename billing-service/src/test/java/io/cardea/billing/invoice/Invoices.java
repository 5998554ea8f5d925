package io.cardea.billing.invoice;

import io.cardea.billing.tax.Tax;
import io.cardea.billing.tax.TaxCategory;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Invoices for tests.
public final class Invoices {

    public static final UUID ID = UUID.fromString("01931f70-0000-7000-8000-000000000001");
    public static final UUID REQUEST = UUID.fromString("01931f70-0000-7000-8000-000000000002");
    public static final UUID SUBSCRIPTION = UUID.fromString("01931f6e-0000-7000-8000-00000000000a");
    public static final UUID MEMBER = UUID.fromString("01931f6e-0000-7000-8000-00000000000b");
    public static final Money PRICE = new Money(49_900, "NOK");
    public static final LocalDate START = LocalDate.of(2026, 11, 20);
    public static final Payment PAYMENT = new Payment("sandbox", "pay_1", Instant.parse("2026-11-20T10:00:00Z"));

    private Invoices() {}

    public static InvoiceItem item() {
        return new InvoiceItem(
                SUBSCRIPTION,
                MEMBER,
                "period/0",
                0,
                START,
                START.plusMonths(1),
                "Monthly, 2026-11-20 to 2026-12-19",
                PRICE,
                null);
    }

    /// The same with 25 % on top.
    public static Invoice openWithTaxOnTop() {
        var item = item();
        var taxed = new InvoiceItem(
                item.subscription(),
                item.member(),
                item.charge(),
                item.periodIndex(),
                item.start(),
                item.end(),
                item.text(),
                item.price(),
                new Tax(TaxCategory.S, 2500, Tax.Prices.NET));
        return Invoice.issue(ID, "2026-000042", taxed, START, REQUEST);
    }

    public static Invoice open() {
        return Invoice.issue(ID, "2026-000042", item(), START, REQUEST);
    }
}
