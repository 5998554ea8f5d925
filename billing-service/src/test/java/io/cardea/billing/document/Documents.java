package io.cardea.billing.document;

import io.cardea.billing.document.Document.Kind;
import io.cardea.billing.document.Document.Standing;
import io.cardea.billing.party.Buyer;
import io.cardea.billing.party.Seller;
import io.cardea.billing.party.Seller.Address;
import io.cardea.billing.party.Seller.Particulars;
import io.cardea.billing.tax.Tax;
import io.cardea.billing.tax.Tax.Prices;
import io.cardea.billing.tax.TaxCategory;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Documents for tests.
final class Documents {

    static final Tax STANDARD = new Tax(TaxCategory.S, 2500, Prices.GROSS);
    static final Tax REDUCED = new Tax(TaxCategory.S, 1200, Prices.GROSS);
    static final Tax ON_TOP = new Tax(TaxCategory.S, 770, Prices.NET);
    static final Tax ZERO = new Tax(TaxCategory.Z, 0, Prices.GROSS);
    static final Tax EXEMPT = new Tax(TaxCategory.E, 0, Prices.GROSS);

    static final Seller FJORD = seller("NO123456785MVA", null);
    static final Buyer KARI = new Buyer("Kari Nord", "kari@nord.example");

    private static final LocalDate START = LocalDate.of(2026, 11, 20);

    private Documents() {}

    static Seller seller(@Nullable String taxId, @Nullable String logo) {
        return new Seller(
                "Fjord",
                new Particulars(
                        "Fjord Gym AS",
                        new Address("Karl Johans gate 1", "0154", "Oslo", "NO"),
                        taxId,
                        "123456785",
                        "post@fjord.example",
                        "nb",
                        "#0a5f38",
                        logo,
                        "NO9386011117947"));
    }

    /// An open invoice with a line for each tax.
    static Document invoice(Money price, Tax... taxes) {
        return of(Kind.INVOICE, Standing.OPEN, FJORD, KARI, price, taxes);
    }

    static Document creditNote(Standing standing, Money price, Tax... taxes) {
        return of(Kind.CREDIT_NOTE, standing, FJORD, KARI, price, taxes);
    }

    static Document of(Kind kind, Standing standing, Seller seller, Buyer buyer, Money price, Tax... taxes) {
        List<DocumentLine> lines = Stream.of(taxes)
                .map(tax -> new DocumentLine("Monthly, 2026-11-20 to 2026-12-19", tax.on(price)))
                .toList();
        return new Document(
                kind,
                standing,
                "2026-000042",
                START,
                kind == Kind.INVOICE ? START : null,
                START,
                START.plusMonths(1),
                kind == Kind.INVOICE ? null : "2026-000041",
                seller,
                buyer,
                lines);
    }

    static Document with(Document of, Standing standing) {
        return new Document(
                of.kind(),
                standing,
                of.number(),
                of.issuedOn(),
                of.dueOn(),
                of.start(),
                of.end(),
                of.corrects(),
                of.seller(),
                of.buyer(),
                of.lines());
    }

    static Money money(long amount, String currency) {
        return new Money(amount, currency);
    }
}
