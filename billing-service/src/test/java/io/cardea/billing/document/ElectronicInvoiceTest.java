package io.cardea.billing.document;

import static io.cardea.billing.document.Documents.EXEMPT;
import static io.cardea.billing.document.Documents.KARI;
import static io.cardea.billing.document.Documents.ON_TOP;
import static io.cardea.billing.document.Documents.REDUCED;
import static io.cardea.billing.document.Documents.STANDARD;
import static io.cardea.billing.document.Documents.ZERO;
import static io.cardea.billing.document.Documents.creditNote;
import static io.cardea.billing.document.Documents.invoice;
import static io.cardea.billing.document.Documents.money;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.helger.ubl21.UBL21Marshaller;
import io.cardea.billing.document.Document.Kind;
import io.cardea.billing.document.Document.Standing;
import io.cardea.billing.party.Seller;
import io.cardea.billing.tax.Tax;
import io.cardea.chassis.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElectronicInvoiceTest {

    static Stream<Document> documents() {
        return Stream.of(
                invoice(money(49_900, "NOK"), STANDARD),
                invoice(money(49_900, "NOK"), ON_TOP),
                invoice(money(49_999, "EUR"), STANDARD, REDUCED, STANDARD),
                invoice(money(49_999, "EUR"), STANDARD, ZERO, EXEMPT),
                invoice(money(49_900, "NOK"), Tax.NONE),
                invoice(money(4_901, "JPY"), STANDARD),
                invoice(money(4_901, "JPY"), ON_TOP, ON_TOP),
                invoice(money(12_500, "KWD"), Tax.NONE),
                invoice(money(12_500, "KWD"), STANDARD),
                Documents.with(invoice(money(49_900, "NOK"), STANDARD), Standing.SETTLED),
                Documents.of(
                        Kind.INVOICE, Standing.OPEN, Documents.seller(null, null), KARI, money(100, "EUR"), Tax.NONE),
                creditNote(Standing.OPEN, money(10_001, "NOK"), STANDARD),
                creditNote(Standing.SETTLED, money(10_001, "NOK"), ON_TOP),
                creditNote(Standing.OPEN, money(10_001, "NOK"), Tax.NONE));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void it_fits_the_published_schema(Document document) throws Exception {
        var xml = new ByteArrayInputStream(new UblRenderer().render(document));

        var schema = document.kind() == Kind.INVOICE
                ? UBL21Marshaller.invoice().getSchema()
                : UBL21Marshaller.creditNote().getSchema();
        requireNonNull(schema).newValidator().validate(new StreamSource(xml));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void it_keeps_the_published_rules(Document document) {
        byte[] xml = new UblRenderer().render(document);

        assertThat(En16931.violations(xml)).isEmpty();
    }

    @Test
    void the_rules_would_find_a_wrong_sum() {
        var xml = xml(invoice(money(49_900, "NOK"), STANDARD)).replace(">499.00<", ">500.00<");

        assertThat(En16931.violations(xml.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void what_is_paid_leaves_nothing_to_pay() {
        var xml = xml(Documents.with(invoice(money(49_900, "NOK"), STANDARD), Standing.SETTLED));

        assertThat(xml).contains("PayableAmount currencyID=\"NOK\">0.00<");
    }

    @Test
    void a_third_decimal_has_no_electronic_invoice() {
        assertThat(refusal(invoice(money(12_345, "KWD"), Tax.NONE))).isEqualTo("document.not-in-this-form");
    }

    @Test
    void a_void_invoice_has_no_electronic_invoice() {
        assertThat(refusal(Documents.with(invoice(money(100, "NOK"), STANDARD), Standing.VOID)))
                .isEqualTo("invoice.void");
    }

    @Test
    void a_company_that_has_said_nothing_has_no_electronic_invoice() {
        assertThat(refusal(from(new Seller("Fjord", null), Tax.NONE))).isEqualTo("document.particulars-missing");
    }

    @Test
    void a_company_without_a_tax_id_sends_no_electronic_invoice_with_tax() {
        assertThat(refusal(from(Documents.seller(null, null), STANDARD))).isEqualTo("document.particulars-missing");
    }

    private static Document from(Seller seller, Tax tax) {
        return Documents.of(Kind.INVOICE, Standing.OPEN, seller, KARI, money(100, "NOK"), tax);
    }

    private static String refusal(Document document) {
        var refused = catchThrowableOfType(Refused.class, () -> new UblRenderer().render(document));
        return refused == null ? "not refused" : refused.refusal().code();
    }

    private static String xml(Document document) {
        return new String(new UblRenderer().render(document), StandardCharsets.UTF_8);
    }
}
