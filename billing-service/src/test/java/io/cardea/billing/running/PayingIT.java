package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.KnownGroup;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class PayingIT {

    private Till till;

    @BeforeEach
    void open() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void an_order_becomes_an_invoice_with_one_link_to_pay_it() {
        var subscription = Subscription.ordered();
        till.tell(subscription);

        String invoice = till.invoice(subscription, 0);

        String request = till.requestOf(invoice, "PENDING");
        assertThat(till.request(request).getString("link")).contains("/pay/");
        assertThat(till.invoice(invoice).getLong("total.amount")).isEqualTo(49_900);
        assertThat(till.invoice(invoice).getString("lines[0].text")).isEqualTo("Monthly, 2026-11-20 to 2026-12-19");
    }

    @Test
    void a_payment_at_the_provider_pays_the_invoice_by_the_companys_clock() {
        var subscription = Subscription.ordered();
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "PENDING");

        till.press(request, "pay");

        till.invoiceBecomes(invoice, "PAID");
        assertThat(till.invoice(invoice).getString("payment.at")).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(till.invoice(invoice).getString("payment.reference"))
                .isEqualTo(till.request(request).getString("reference"));
        eventually(() -> assertThat(till.told("billing.invoices", invoice)).containsExactly("issued", "paid"));
        eventually(() ->
                assertThat(till.told("billing.payments", request)).containsExactly("requested", "sent", "succeeded"));
    }

    @Test
    void coming_back_from_the_provider_shows_the_state_and_changes_nothing() {
        var subscription = Subscription.ordered();
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "PENDING");

        String shown = given().get("/v1/payment-returns/" + request + "?status=SUCCEEDED&paid=true")
                .then()
                .statusCode(200)
                .extract()
                .path("status");

        assertThat(shown).isEqualTo("PENDING");
        assertThat(till.invoice(invoice).getString("status")).isEqualTo("OPEN");
    }

    @Test
    void a_declined_payment_leads_to_a_new_link_that_can_be_paid() {
        var subscription = Subscription.ordered();
        String invoice = till.ordered(subscription);
        String first = till.requestOf(invoice, "PENDING");

        till.press(first, "decline");

        eventually(() ->
                assertThat(till.invoice(invoice).getString("paymentRequest")).isNotEqualTo(first));
        String second = till.requestOf(invoice, "PENDING");
        till.press(second, "pay");
        till.invoiceBecomes(invoice, "PAID");
        assertThat(till.request(first).getString("status")).isEqualTo("DECLINED");
        eventually(() ->
                assertThat(till.told("billing.invoices", invoice)).containsExactly("issued", "asked-again", "paid"));
    }

    @Test
    void nothing_to_pay_is_paid_at_once_and_asks_nobody() {
        var gift = Subscription.ordered(0);

        till.tell(gift);

        String invoice = till.invoice(gift, 0);
        assertThat(till.invoice(invoice).getString("status")).isEqualTo("PAID");
        assertThat(till.invoice(invoice).getString("paymentRequest")).isNull();
    }

    @Test
    void members_see_their_own_invoices_and_nobody_elses() {
        var subscription = Subscription.ordered();
        String invoice = till.ordered(subscription);

        till.as(subscription.member(), "member")
                .get("/v1/invoices/" + invoice)
                .then()
                .statusCode(200);
        till.as(UUID.randomUUID(), "member")
                .get("/v1/invoices/" + invoice)
                .then()
                .statusCode(404);
        Integer others = till.as(UUID.randomUUID(), "member")
                .queryParam("subscription", subscription.id())
                .get("/v1/invoices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");

        assertThat(others).isZero();
    }

    @Test
    void a_guardian_sees_the_childs_invoice_and_the_link_to_pay_it_until_the_family_is_no_more() {
        var parent = UUID.randomUUID();
        var childs = Subscription.ordered();
        var family = KnownGroup.family(till.company(), parent)
                .with(childs.member(), parent)
                .publish();
        String invoice = till.ordered(childs);
        String request = till.requestOf(invoice, "PENDING");

        eventually(() -> assertThat(till.seenBy(parent, "/v1/invoices")).containsExactly(invoice));
        assertThat(till.seenBy(parent, "/v1/payment-requests?member=" + childs.member()))
                .containsExactly(request);
        assertThat(till.seenBy(parent, "/v1/payment-requests?member=" + parent)).isEmpty();
        till.as(parent, "member").get("/v1/payment-requests/" + request).then().statusCode(200);

        family.dissolved().publish();
        eventually(() -> assertThat(till.seenBy(parent, "/v1/invoices")).isEmpty());
    }

    @Test
    void another_company_sees_nothing_of_it() {
        var subscription = Subscription.ordered();
        String invoice = till.ordered(subscription);

        var neighbour = Till.openedAt("2026-11-20T10:00:00Z");

        neighbour.manager().get("/v1/invoices/" + invoice).then().statusCode(404);
        assertThat(neighbour.invoices(subscription)).isEmpty();
    }
}
