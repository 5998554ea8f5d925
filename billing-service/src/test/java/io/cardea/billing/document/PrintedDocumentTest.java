package io.cardea.billing.document;

import static io.cardea.billing.document.Documents.KARI;
import static io.cardea.billing.document.Documents.REDUCED;
import static io.cardea.billing.document.Documents.STANDARD;
import static io.cardea.billing.document.Documents.invoice;
import static io.cardea.billing.document.Documents.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.document.Document.Kind;
import io.cardea.billing.document.Document.Standing;
import io.cardea.billing.party.Buyer;
import io.cardea.billing.party.Seller;
import io.cardea.billing.tax.Tax;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDocumentTest {

    private static final HtmlRenderer PAGES = new HtmlRenderer();

    @Test
    void a_page_is_in_the_companys_language_and_colour() {
        var page = page(invoice(money(49_900, "NOK"), STANDARD), null);

        assertThat(page)
                .contains("lang=\"nb\"", "Faktura 2026-000042", "#0a5f38", "Forfallsdato", "Fjord Gym AS", "Kari Nord");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Invoice, To be paid",
        "de, Rechnung, Offen",
        "fr, Facture, À payer",
        "nb, Faktura, Ubetalt",
        "no, Faktura, Ubetalt",
        "da, Faktura, Ikke betalt",
        "sv, Faktura, Obetald",
        "de-AT, Rechnung, Offen",
        "fi, Faktura, Ubetalt"
    })
    void a_page_is_in_the_language_that_was_asked_for_if_it_is_spoken(String language, String title, String standing) {
        var page = page(invoice(money(49_900, "NOK"), STANDARD), language);

        assertThat(page).contains(title + " 2026-000042", standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onload=\"x", "]]>", "{page.title}", "O'Neill & Sons"})
    void what_people_wrote_is_text_and_nothing_else(String name) throws IOException {
        var document = Documents.of(
                Kind.INVOICE, Standing.OPEN, Documents.FJORD, new Buyer(name, null), money(100, "NOK"), Tax.NONE);

        var page = page(document, "en");

        assertThat(page).doesNotContain("<script", "\" onload=\"x");
        assertThat(text(new PdfRenderer().render(page))).contains(name);
    }

    @Test
    void several_rates_are_shown_each_with_its_sum() {
        var page = page(invoice(money(12_500, "NOK"), STANDARD, REDUCED, STANDARD), "en");

        assertThat(page).contains("Tax 25%", "NOK50.00", "Tax 12%", "NOK375.00");
    }

    @ParameterizedTest
    @CsvSource({"NOK, 'NOK499.00'", "JPY, '¥49,900'", "KWD, 'KWD49.900'"})
    void amounts_have_the_decimals_of_their_currency(String currency, String shown) {
        var page = page(invoice(money(49_900, currency), Tax.NONE), "en");

        assertThat(page).contains(shown);
    }

    @Test
    void a_company_that_has_said_nothing_prints_its_name() {
        var document =
                Documents.of(Kind.INVOICE, Standing.VOID, new Seller("Fjord", null), KARI, money(1, "NOK"), Tax.NONE);

        assertThat(page(document, null)).contains("Fjord", "Void: nothing is owed");
    }

    @Test
    void a_pdf_is_the_same_page_with_all_its_fonts_in_it() throws IOException {
        var page = page(invoice(money(49_900, "NOK"), STANDARD), "nb");

        byte[] pdf = new PdfRenderer().render(page);

        assertThat(text(pdf)).contains("Faktura 2026-000042", "Kari Nord", "Ubetalt", "Fjord Gym AS");
        try (var read = Loader.loadPDF(pdf)) {
            var resources = read.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name)).matches(PDFont::isEmbedded, "is embedded");
            }
        }
    }

    @Test
    void a_logo_is_drawn() throws IOException {
        var document = Documents.of(
                Kind.INVOICE, Standing.OPEN, Documents.seller(null, logo()), KARI, money(100, "NOK"), Tax.NONE);

        byte[] pdf = new PdfRenderer().render(page(document, "en"));

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/x.png", "file:///etc/hostname", "/etc/hostname"})
    void a_pdf_fetches_nothing(String uri) throws IOException {
        byte[] pdf = new PdfRenderer().render("<html><body><p>here</p><img src=\"%s\" /></body></html>".formatted(uri));

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private static String page(Document document, @Nullable String language) {
        return PAGES.render(document, language);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String logo() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", png);
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
