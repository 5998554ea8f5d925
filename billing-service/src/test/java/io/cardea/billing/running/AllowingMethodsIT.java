package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A renewal, due on 20 December 2026, of products that may not be paid by everything.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class AllowingMethodsIT {

    private static final String GOOD = "4242 4242 4242 4242";
    private static final String STOLEN = "4000000000009979";
    private static final String CARDS = "CARD_ON_FILE";
    private static final String LINKS = "LINK";

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private final Subscription ordered = Subscription.ordered();

    @Test
    void a_stored_card_is_not_charged_for_a_product_that_is_paid_by_links() {
        payRemembering(LINKS, GOOD);

        String request = till.requestOf(renew(LINKS), "PENDING");

        assertThat(till.request(request).getString("method")).isNull();
        assertThat(till.request(request).getString("link")).isNotBlank();
    }

    @Test
    void a_product_for_stored_cards_is_paid_by_a_link_once_and_charged_from_then_on() {
        payRemembering(CARDS, GOOD);

        String renewal = renew(CARDS);

        till.invoiceBecomes(renewal, "PAID");
        assertThat(till.request(till.invoice(renewal).getString("paymentRequest"))
                        .getString("method"))
                .isNotNull();
    }

    @Test
    void without_a_card_to_charge_no_link_is_made_but_a_person_is_asked() {
        payByLink(CARDS);

        String renewal = renew(CARDS);

        eventually(() -> assertThat(till.openTasksAbout(renewal)).containsExactly("NO_WAY_TO_PAY"));
        assertThat(till.invoice(renewal).getString("paymentRequest")).isNull();
    }

    @Test
    void who_follows_the_address_of_an_invoice_that_has_no_link_reads_what_to_do() {
        payByLink(CARDS);
        String renewal = renew(CARDS);

        given().get("/v1/payment-links/" + renewal)
                .then()
                .statusCode(200)
                .body("status", equalTo("UNASKED"))
                .body("text", containsString("Get in touch with us"));
    }

    @Test
    void a_person_need_not_decide_about_an_invoice_that_is_owed_no_longer() {
        payByLink(CARDS);
        String renewal = renew(CARDS);
        eventually(() -> assertThat(till.openTasksAbout(renewal)).containsExactly("NO_WAY_TO_PAY"));

        till.tell(ordered.extended().extended().cancelled());

        till.invoiceBecomes(renewal, "VOID");
        eventually(() -> assertThat(till.openTasksAbout(renewal)).isEmpty());
    }

    @Test
    void a_stolen_card_is_followed_by_no_link_either() {
        payRemembering(CARDS, STOLEN);

        String renewal = renew(CARDS);

        eventually(() -> assertThat(till.openTasksAbout(renewal)).containsExactly("NO_WAY_TO_PAY"));
        assertThat(till.requestOf(renewal, "DECLINED")).isNotBlank();
    }

    @Test
    void who_is_asked_can_send_a_link_by_which_another_card_is_stored() {
        payRemembering(CARDS, STOLEN);
        String renewal = renew(CARDS);
        eventually(() -> assertThat(till.openTasksAbout(renewal)).hasSize(1));

        tryAgain(renewal);

        till.payRemembering(till.requestOf(renewal, "PENDING"), GOOD);
        till.invoiceBecomes(renewal, "PAID");
        assertThat(till.openTasksAbout(renewal)).isEmpty();
    }

    @Test
    void who_is_asked_can_have_a_card_charged_that_was_stored_since() {
        payByLink(CARDS);
        String renewal = renew(CARDS);
        eventually(() -> assertThat(till.openTasksAbout(renewal)).hasSize(1));
        storeACard();

        tryAgain(renewal);

        till.invoiceBecomes(renewal, "PAID");
    }

    @Test
    void members_read_by_what_their_own_subscription_is_paid_and_nobody_else_s() {
        till.tell(ordered.extended().payableBy(CARDS));
        String schedule = "/v1/payment-schedules/" + ordered.id();

        eventually(() -> till.as(ordered.member(), "member")
                .get(schedule)
                .then()
                .statusCode(200)
                .body("methods", contains(CARDS)));
        till.as(UUID.randomUUID(), "member").get(schedule).then().statusCode(404);
    }

    private void payRemembering(String method, String card) {
        till.tell(ordered.payableBy(method));
        String invoice = till.invoice(ordered, 0);
        till.payRemembering(till.requestOf(invoice, "PENDING"), card);
        till.invoiceBecomes(invoice, "PAID");
    }

    private void payByLink(String method) {
        till.tell(ordered.payableBy(method));
        String invoice = till.invoice(ordered, 0);
        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
    }

    private String renew(String method) {
        till.tell(ordered.extended().payableBy(method));
        till.moveClockTo("2026-12-20T10:00:00Z");
        return till.invoice(ordered, 1);
    }

    private void storeACard() {
        var other = Subscription.ordered().of(ordered.member());
        String invoice = till.ordered(other);
        till.payRemembering(till.requestOf(invoice, "PENDING"), GOOD);
        till.invoiceBecomes(invoice, "PAID");
    }

    private void tryAgain(String invoice) {
        String task = till.manager()
                .queryParam("limit", 200)
                .get("/v1/tasks")
                .then()
                .extract()
                .path("items.find { it.subject == '%s' }.id".formatted(invoice));
        till.manager()
                .contentType("application/json")
                .body("{\"action\":\"TRY_AGAIN\"}")
                .post("/v1/tasks/" + task + "/actions")
                .then()
                .statusCode(200);
    }
}
