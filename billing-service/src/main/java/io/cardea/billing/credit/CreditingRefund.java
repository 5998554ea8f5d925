package io.cardea.billing.credit;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.request.AskedRefund;
import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.money.Money;
import java.util.Collection;
import java.util.stream.Stream;

/// What somebody gives back by hand, laid on the invoice that took the money: a credit note over that, and never more
/// than what other notes have left of it.
final class CreditingRefund {

    private final Invoice invoice;
    private final Collection<CreditNote> notes;

    private CreditingRefund(Invoice invoice, Collection<CreditNote> notes) {
        this.invoice = invoice;
        this.notes = notes;
    }

    /// What came of it.
    sealed interface Outcome {

        record Credited(Credit credit) implements Outcome {}

        /// No invoice took that money, so none is corrected.
        record NothingToCredit() implements Outcome {}

        record NotCredited(CreditRefusal refusal) implements Outcome {}
    }

    /// @param invoice for which the payment was asked
    /// @param notes all that take something back of it
    static Outcome credit(Invoice invoice, Collection<CreditNote> notes, AskedRefund refund) {
        return isPaidBy(invoice, refund.payment())
                ? new CreditingRefund(invoice, notes).credit(refund)
                : new Outcome.NothingToCredit();
    }

    private static boolean isPaidBy(Invoice invoice, String payment) {
        return invoice.status() instanceof InvoiceStatus.Paid(var by)
                && by.reference().equals(payment);
    }

    private Outcome credit(AskedRefund refund) {
        Money credited = notes.stream()
                .map(CreditNote::total)
                .reduce(Money.nothing(invoice.total().currency()), Money::plus);
        Money left = invoice.total().minus(credited);
        return refund.amount().amount() > left.amount()
                ? new Outcome.NotCredited(new CreditRefusal.CreditedAlready(invoice.number(), credited, left))
                : new Outcome.Credited(credit(refund, invoice.item()));
    }

    private Credit credit(AskedRefund refund, InvoiceItem of) {
        var tax = of.tax();
        if (tax == null) {
            return new Credit(invoice.id(), of.charge(), item(refund, of, refund.amount()), null);
        }
        var gone = notes.stream().flatMap(note -> Stream.ofNullable(note.taxed()));
        TaxedAmount taxed = tax.onPaidPart(of.price(), tax.sum(of.price().currency(), gone), refund.amount());
        return new Credit(invoice.id(), of.charge(), item(refund, of, tax.priceOf(taxed)), taxed);
    }

    private static InvoiceItem item(AskedRefund refund, InvoiceItem of, Money price) {
        return new InvoiceItem(
                of.subscription(),
                of.member(),
                CreditNote.byHand(refund.id()),
                of.periodIndex(),
                of.start(),
                of.end(),
                "%s, %s to %s given back"
                        .formatted(product(of.text()), of.start(), of.end().minusDays(1)),
                price,
                of.tax());
    }

    /// Before the last comma stands the product, and after it for which days it is.
    private static String product(String line) {
        int comma = line.lastIndexOf(", ");
        return comma < 0 ? line : line.substring(0, comma);
    }
}
