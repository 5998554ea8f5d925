package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class DocumentsIT {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private Till till;

    @BeforeEach
    void open() {
        till = Till.openedAt(AT.toString());
    }

    @Test
    void an_invoice_is_had_as_a_page_in_the_companys_name_and_language() {
        var ordered = ordered();
        say(2);
        call(ordered.member(), 1, "\"familyName\":\"<b>Nord</b>\",\"givenName\":\"Kari\",", "ACTIVE");

        eventually(() -> had(ordered, "text/html")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("Fjord Gym AS"))
                .body(containsString("Kari &lt;b&gt;Nord&lt;/b&gt;"))
                .body(containsString("Faktura")));
    }

    @Test
    void an_invoice_is_had_as_pdf() {
        var ordered = ordered();

        byte[] pdf = had(ordered, "application/pdf")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void an_electronic_invoice_needs_the_companys_particulars() {
        var ordered = ordered();
        had(ordered, "application/xml")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("document.particulars-missing"));

        say(2);

        eventually(
                () -> had(ordered, "application/xml").statusCode(200).body(containsString("urn:cen.eu:en16931:2017")));
    }

    @Test
    void a_credit_note_is_had_like_an_invoice() {
        var note = creditNote();

        till.manager()
                .accept("text/html")
                .queryParam("language", "de")
                .get("/v1/credit-notes/%s/document".formatted(note))
                .then()
                .statusCode(200)
                .body(containsString("Gutschrift C2026-"), containsString("Berichtigt Rechnung"));
    }

    @Test
    void a_member_has_their_own_documents_only() {
        var ordered = ordered();
        var document = path(ordered);

        till.as(ordered.member(), "member")
                .accept("text/html")
                .get(document)
                .then()
                .statusCode(200);
        till.as(UUID.randomUUID(), "member")
                .accept("text/html")
                .get(document)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Till.openedAt(AT.toString()).manager().get(document).then().statusCode(404);
    }

    @Test
    void a_member_who_is_deleted_is_named_no_more() {
        var ordered = ordered();
        call(ordered.member(), 1, "\"familyName\":\"Nord\",\"givenName\":\"Kari\",", "ACTIVE");
        eventually(() -> had(ordered, "text/html").body(containsString("Kari Nord")));

        call(ordered.member(), 2, "", "DELETED");

        eventually(() -> had(ordered, "text/html").statusCode(200).body(not(containsString("Kari Nord"))));
    }

    @Test
    void tax_on_top_is_asked_for_paid_and_given_back_with_the_price() {
        var ordered = Subscription.ordered().withTaxOnTop(2_500);
        String invoice = till.ordered(ordered);
        String request = till.requestOf(invoice, "PENDING");
        assertThat(till.request(request).getLong("amount.amount")).isEqualTo(62_375);
        till.press(request, "pay");
        till.invoiceBecomes(invoice, "PAID");
        assertThat(till.invoice(invoice).getLong("price.amount")).isEqualTo(49_900);
        assertThat(till.invoice(invoice).getLong("lines[0].taxed.tax.amount")).isEqualTo(12_475);
        var active = ordered.extended();

        till.tell(active, active.charging(active.charge("change/1", "CHANGE", -49_900)));

        eventually(() -> assertThat(till.as(active.member(), "member")
                        .get("/v1/credit-notes")
                        .path("items.total.amount")
                        .toString())
                .isEqualTo("[62375]"));
    }

    @Test
    void a_form_that_there_is_not_is_refused() {
        had(ordered(), "image/png").statusCode(415).body("code", equalTo("request.media-type"));
    }

    private Subscription ordered() {
        var ordered = Subscription.ordered();
        till.tell(ordered);
        till.invoice(ordered, 0);
        return ordered;
    }

    private String creditNote() {
        var ordered = ordered();
        String invoice = till.invoice(ordered, 0);
        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
        var active = ordered.extended();
        till.tell(active, active.charging(active.charge("change/1", "CHANGE", -10_000)));
        eventually(() ->
                assertThat(till.seenBy(active.member(), "/v1/credit-notes")).hasSize(1));
        return till.seenBy(active.member(), "/v1/credit-notes").getFirst();
    }

    private ValidatableResponse had(Subscription of, String form) {
        return till.manager().accept(form).get(path(of)).then();
    }

    private String path(Subscription of) {
        return "/v1/invoices/%s/document".formatted(till.invoice(of, 0));
    }

    /// The company says what its invoices say of it.
    private void say(int version) {
        var company = till.company();
        KafkaProbe.running()
                .publish(TopicRecord.event(
                        "identity.companies",
                        "cardea.company.particulars-changed.v1",
                        company,
                        company,
                        version,
                        AT,
                        """
                        {"change":{},"state":{"id":"%s","key":"fjord","name":"Fjord","zone":"Europe/Oslo","status":"ACTIVE",\
                        "clock":{"kind":"SANDBOX","at":"%s"},"sites":[],"partnerPersonalData":false,"particulars":{\
                        "legalName":"Fjord Gym AS","registrationNumber":"123456785","email":"post@fjord.example","language":"nb",\
                        "brandColour":"#0a5f38","address":{"street":"Karl Johans gate 1","city":"Oslo","country":"NO"}}}}""".formatted(company, AT)));
    }

    private void call(UUID member, int version, String names, String status) {
        KafkaProbe.running()
                .publish(TopicRecord.event(
                        "identity.members",
                        "cardea.member.registered.v1",
                        till.company(),
                        member,
                        version,
                        AT,
                        """
                        {"change":{},"state":{"id":"%s","kind":"PERSON",%s"status":"%s"}}""".formatted(member, names, status)));
    }
}
