package io.cardea.billing.running;

import static io.cardea.billing.running.ProviderEvents.body;
import static io.cardea.billing.running.ProviderEvents.genuine;
import static io.cardea.billing.running.ProviderEvents.newId;
import static io.cardea.billing.running.Till.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class LosingTheProviderIT {

    private Till till;
    private Subscription subscription;

    @BeforeEach
    void open() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
        subscription = Subscription.ordered();
    }

    @AfterEach
    void mend() {
        till.lineToProvider().up();
        till.lineToService().up();
    }

    @Test
    void a_provider_that_is_down_gets_the_request_when_it_is_back() {
        till.lineToProvider().down();
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "NOT_SENT");

        till.lineToProvider().up();

        assertThat(till.requestOf(invoice, "PENDING")).isEqualTo(request);
    }

    @Test
    void a_lost_answer_leaves_the_payment_unknown_until_the_provider_has_been_asked() {
        till.lineToProvider().goes(Line.Mode.ANSWERS_LOST);
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "UNKNOWN");

        till.lineToProvider().up();

        till.requestOf(invoice, "PENDING");
        eventually(() -> assertThat(till.told("billing.payments", request))
                .containsExactly("requested", "left-unknown", "sent"));
    }

    @Test
    void a_request_that_never_arrived_is_sent_again_and_can_be_paid() {
        till.lineToProvider().goes(Line.Mode.BROKEN);
        String invoice = till.ordered(subscription);
        till.requestOf(invoice, "UNKNOWN");

        till.lineToProvider().up();

        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
    }

    @Test
    void an_event_about_an_unknown_payment_only_makes_us_ask() {
        till.lineToProvider().goes(Line.Mode.ANSWERS_LOST);
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "UNKNOWN");

        genuine()
                .send(body(newId(), "pay_guessed", request, "SUCCEEDED", 49_900, "NOK"))
                .statusCode(200);
        till.lineToProvider().up();

        till.requestOf(invoice, "PENDING");
        assertThat(till.invoice(invoice).getString("status")).isEqualTo("OPEN");
    }

    @Test
    void a_payment_made_while_we_did_not_know_of_it_is_found_by_asking() {
        till.lineToProvider().goes(Line.Mode.ANSWERS_LOST);
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "UNKNOWN");

        till.pressAtTheProvider(request, "pay");
        till.lineToProvider().up();

        till.invoiceBecomes(invoice, "PAID");
        assertThat(till.request(request).getString("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void whoever_comes_back_from_paying_is_believed_by_the_provider_alone_and_without_its_event() {
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "PENDING");
        till.lineToService().down();
        till.press(request, "pay");

        given().get("/v1/payment-returns/" + request).then().statusCode(200);

        till.invoiceBecomes(invoice, "PAID");
        till.lineToService().up();
    }

    @Test
    void webhooks_that_cannot_reach_us_are_taken_when_they_can() {
        String invoice = till.ordered(subscription);
        String request = till.requestOf(invoice, "PENDING");
        till.lineToService().down();

        till.press(request, "pay");
        till.lineToService().up();

        till.invoiceBecomes(invoice, "PAID");
    }
}
