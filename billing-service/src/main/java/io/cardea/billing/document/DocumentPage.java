package io.cardea.billing.document;

import io.cardea.billing.document.Document.Kind;
import io.cardea.billing.document.Document.Standing;
import io.cardea.billing.party.Seller;
import io.cardea.billing.tax.TaxCategory;
import io.cardea.billing.tax.TaxedAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document in words, as the page shows it from top to bottom. Nothing in it is markup.
///
/// @param colour `#rrggbb`
/// @param logo a PNG in Base64
/// @param notes what the law wants to be said
record DocumentPage(
        String language,
        String colour,
        @Nullable String logo,
        String title,
        String standing,
        List<String> seller,
        List<String> buyer,
        List<Fact> facts,
        List<String> headings,
        List<Row> rows,
        List<Fact> sums,
        Fact total,
        List<String> notes,
        List<String> foot) {

    /// Something with its name.
    record Fact(String name, String value) {}

    record Row(String text, String net, String rate, String tax, String gross) {}

    static DocumentPage of(Document document, Wording wording) {
        var seller = document.seller().particulars();
        return new DocumentPage(
                wording.tag(),
                seller == null ? "#000000" : seller.brandColour(),
                seller == null ? null : seller.logo(),
                wording.word(document.kind() == Kind.INVOICE ? "invoice" : "creditNote") + " " + document.number(),
                wording.word(standing(document)),
                lines(document.seller()),
                Stream.of(document.buyer().name(), document.buyer().email())
                        .filter(Objects::nonNull)
                        .toList(),
                facts(document, wording),
                Stream.of("text", "net", "rate", "tax", "gross")
                        .map(wording::word)
                        .toList(),
                document.lines().stream().map(line -> row(line, wording)).toList(),
                sums(document, wording),
                new Fact(wording.word("total"), wording.money(document.total())),
                document.taxes().stream()
                        .flatMap(tax -> note(tax.category(), wording))
                        .toList(),
                seller == null ? List.of() : foot(seller, wording));
    }

    private static String standing(Document document) {
        return switch (document.standing()) {
            case OPEN -> document.kind() == Kind.INVOICE ? "open" : "dueBack";
            case SETTLED -> document.kind() == Kind.INVOICE ? "paid" : "givenBack";
            case VOID -> "void";
        };
    }

    private static List<String> lines(Seller seller) {
        var said = seller.particulars();
        if (said == null) {
            return List.of(seller.name());
        }
        var address = said.address();
        String town = address.postalCode() == null ? address.city() : address.postalCode() + " " + address.city();
        return List.of(said.legalName(), address.street(), town, address.country());
    }

    private static List<Fact> facts(Document document, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.word("issuedOn"), wording.date(document.issuedOn())));
        if (document.dueOn() != null && document.standing() == Standing.OPEN) {
            facts.add(new Fact(wording.word("dueOn"), wording.date(document.dueOn())));
        }
        facts.add(new Fact(
                wording.word("period"),
                wording.date(document.start()) + " – "
                        + wording.date(document.end().minusDays(1))));
        if (document.corrects() != null) {
            facts.add(new Fact(wording.word("corrects"), document.corrects()));
        }
        return List.copyOf(facts);
    }

    private static Row row(DocumentLine line, Wording wording) {
        TaxedAmount amount = line.amount();
        return new Row(
                LineWords.in(wording, line.text()),
                wording.money(amount.net()),
                amount.category() == TaxCategory.O ? "–" : wording.rate(amount.rate()),
                wording.money(amount.tax()),
                wording.money(amount.gross()));
    }

    private static List<Fact> sums(Document document, Wording wording) {
        var net = new Fact(wording.word("net"), wording.money(document.net()));
        return Stream.concat(
                        Stream.of(net),
                        document.taxes().stream()
                                .filter(tax -> tax.category() != TaxCategory.O)
                                .map(tax -> new Fact(
                                        "%s %s".formatted(wording.word("tax"), wording.rate(tax.rate())),
                                        wording.money(tax.tax()))))
                .toList();
    }

    private static Stream<String> note(TaxCategory category, Wording wording) {
        return switch (category) {
            case S, Z -> Stream.empty();
            case E -> Stream.of(wording.word("exempt"));
            case O -> Stream.of(wording.word("notSubject"));
        };
    }

    private static List<String> foot(Seller.Particulars said, Wording wording) {
        return Stream.of(
                        named("taxId", said.taxId(), wording),
                        named("registrationNumber", said.registrationNumber(), wording),
                        named("iban", said.iban(), wording),
                        said.email())
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String named(String key, @Nullable String value, Wording wording) {
        return value == null ? null : wording.word(key) + " " + value;
    }
}
