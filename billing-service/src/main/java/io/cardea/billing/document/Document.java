package io.cardea.billing.document;

import io.cardea.billing.credit.CreditNote;
import io.cardea.billing.credit.CreditStatus;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.party.Buyer;
import io.cardea.billing.party.Seller;
import io.cardea.billing.tax.TaxedAmount;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an invoice or a credit note says, in whatever form.
///
/// @param start the first local date that it is for
/// @param end the local date after the last
/// @param dueOn absent in a credit note
/// @param corrects the number of the invoice that a credit note takes back, or takes back a part of
record Document(
        Kind kind,
        Standing standing,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        LocalDate start,
        LocalDate end,
        @Nullable String corrects,
        Seller seller,
        Buyer buyer,
        List<DocumentLine> lines) {

    enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /// What became of the money.
    enum Standing {
        OPEN,
        SETTLED,
        VOID
    }

    Document {
        lines = List.copyOf(lines);
    }

    static Document of(Invoice invoice, Seller seller, Buyer buyer) {
        var standing = switch (invoice.status()) {
            case InvoiceStatus.Open _ -> Standing.OPEN;
            case InvoiceStatus.Paid _ -> Standing.SETTLED;
            case InvoiceStatus.Void _ -> Standing.VOID;
        };
        return new Document(
                Kind.INVOICE,
                standing,
                invoice.number(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.item().start(),
                invoice.item().end(),
                null,
                seller,
                buyer,
                invoice.lines().stream().map(DocumentLine::of).toList());
    }

    static Document of(CreditNote note, Invoice corrected, Seller seller, Buyer buyer) {
        return new Document(
                Kind.CREDIT_NOTE,
                note.status() instanceof CreditStatus.GivenBack ? Standing.SETTLED : Standing.OPEN,
                note.number(),
                note.issuedOn(),
                null,
                note.item().start(),
                note.item().end(),
                corrected.number(),
                seller,
                buyer,
                List.of(DocumentLine.of(note)));
    }

    String currency() {
        return lines.getFirst().amount().net().currency();
    }

    /// The lines of each category and rate together, in the order in which they come.
    List<TaxedAmount> taxes() {
        List<TaxedAmount> sums = new ArrayList<>();
        for (DocumentLine line : lines) {
            int known = indexOf(sums, line.amount());
            if (known < 0) {
                sums.add(line.amount());
            } else {
                sums.set(known, sums.get(known).plus(line.amount()));
            }
        }
        return List.copyOf(sums);
    }

    Money net() {
        return taxes().stream().map(TaxedAmount::net).reduce(Money.nothing(currency()), Money::plus);
    }

    Money tax() {
        return taxes().stream().map(TaxedAmount::tax).reduce(Money.nothing(currency()), Money::plus);
    }

    Money total() {
        return net().plus(tax());
    }

    /// What is still to be paid, or to be paid back.
    Money payable() {
        return standing == Standing.OPEN ? total() : Money.nothing(currency());
    }

    private static int indexOf(List<TaxedAmount> sums, TaxedAmount amount) {
        for (int at = 0; at < sums.size(); at++) {
            if (sums.get(at).isTaxedAs(amount)) {
                return at;
            }
        }
        return -1;
    }
}
