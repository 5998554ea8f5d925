package io.cardea.billing.subscription;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.tax.Tax;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An amount that a subscription should be invoiced for, as subscription-service has computed it
/// (docs/decisions/0013).
///
/// @param charge its key, which names it within the subscription for good
/// @param kind `PERIOD`, `CHANGE`, `FREEZE`, or what a later release adds
/// @param start the first local date that it is for, in the subscription's zone
/// @param end the local date after the last
/// @param invoiceOn from which local date on it is to be invoiced; at once when absent
/// @param sold what it is for, where that is another product than the subscription's own at present
/// @param prepaid what makes up the amount, where that is the whole price of several units
/// @param chargeOn before which local date no stored card is charged for it; absent where that may be at once
record Owed(
        String charge,
        String kind,
        int periodIndex,
        LocalDate start,
        LocalDate end,
        Money amount,
        @Nullable LocalDate invoiceOn,
        @Nullable Sold sold,
        @Nullable Prepaid prepaid,
        @Nullable LocalDate chargeOn) {

    /// One that is not over several units.
    Owed(
            String charge,
            String kind,
            int periodIndex,
            LocalDate start,
            LocalDate end,
            Money amount,
            @Nullable LocalDate invoiceOn,
            @Nullable Sold sold) {
        this(charge, kind, periodIndex, start, end, amount, invoiceOn, sold, null, null);
    }

    /// A product as an invoice shows it.
    ///
    /// @param tax absent where nobody said anything of tax
    record Sold(String product, @Nullable Tax tax) {}

    static final String PERIOD = "PERIOD";
    static final String CHANGE = "CHANGE";

    static String periodKey(int index) {
        return "period/" + index;
    }

    boolean isPeriod() {
        return kind.equals(PERIOD);
    }

    boolean isChange() {
        return kind.equals(CHANGE);
    }

    /// Of everything from some day on.
    boolean isRefund() {
        return kind.equals("REFUND");
    }

    boolean isDue(LocalDate today) {
        return invoiceOn == null || !invoiceOn.isAfter(today);
    }

    /// By when it is to be paid, if it is invoiced in time.
    LocalDate dueOn() {
        return invoiceOn == null || invoiceOn.isBefore(start) ? start : invoiceOn;
    }

    InvoiceItem item(BilledSubscription of) {
        return new InvoiceItem(
                of.id(), of.member(), charge, periodIndex, start, end, text(of.product()), amount, taxIn(of));
    }

    @Nullable
    Tax taxIn(BilledSubscription of) {
        return sold == null ? of.tax() : sold.tax();
    }

    /// The same, for another amount.
    Owed over(Money other) {
        return new Owed(charge, kind, periodIndex, start, end, other, invoiceOn, sold, null, chargeOn);
    }

    /// The same, to be invoiced on another day.
    Owed invoicedOn(LocalDate day) {
        return new Owed(charge, kind, periodIndex, start, end, amount, day, sold, prepaid, chargeOn);
    }

    /// The same, of which a stored card is charged on its first day, however early it is invoiced.
    Owed chargedOnItsDay() {
        return new Owed(charge, kind, periodIndex, start, end, amount, invoiceOn, sold, prepaid, start);
    }

    /// Is it too early to charge a stored card for it?
    boolean isChargedAfter(LocalDate today) {
        return chargeOn != null && chargeOn.isAfter(today);
    }

    /// Is this the day, or was it, on which a stored card is charged that was not at once?
    boolean isChargedBy(LocalDate today) {
        return chargeOn != null && !chargeOn.isAfter(today);
    }

    DueBack back(String product) {
        return new DueBack(charge, start, end, amount.negated(), text(product), invoiceOn);
    }

    private String text(String present) {
        String product = sold == null ? present : sold.product();
        return switch (kind) {
            case PERIOD -> "%s, %s to %s%s".formatted(product, start, end.minusDays(1), madeUp());
            case CHANGE -> "%s, changed from %s".formatted(product, start);
            case "FREEZE" -> "%s, frozen from %s".formatted(product, start);
            case "REFUND" -> "%s, %s to %s given back".formatted(product, start, end.minusDays(1));
            default -> "%s, from %s".formatted(product, start);
        };
    }

    private String madeUp() {
        return prepaid == null ? "" : ", " + prepaid.text();
    }
}
