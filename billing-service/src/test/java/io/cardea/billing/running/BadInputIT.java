package io.cardea.billing.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class BadInputIT {

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/invoices/nonsense",
                "/v1/invoices/0199a1c0-0000-7000-8000-00000000d00d",
                "/v1/invoices?subscription=nonsense",
                "/v1/invoices?limit=0",
                "/v1/invoices?limit=201",
                "/v1/invoices?limit=many",
                "/v1/invoices?cursor=nonsense",
                "/v1/payment-requests/nonsense",
                "/v1/payment-requests?invoice=nonsense",
                "/v1/payment-requests?cursor=%00",
                "/v1/payment-returns/nonsense",
                "/v1/payment-returns/0199a1c0-0000-7000-8000-00000000d00d",
                "/v1/tasks?status=MAYBE",
                "/v1/nothing"
            })
    void what_cannot_be_read_is_refused_as_a_problem(String path) {
        till.manager()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)))
                .body("code", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data"})
    void a_webhook_of_another_content_type_is_refused(String type) {
        int status = given().header("Content-Type", type)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/webhooks/sandbox")
                .statusCode();

        assertThat(status).isBetween(400, 499);
    }

    @Test
    void a_webhook_of_more_than_64_kib_is_refused() {
        int status = given().contentType("application/json")
                .body("x".repeat(70_000))
                .post("/v1/webhooks/sandbox")
                .statusCode();

        assertThat(status).isEqualTo(413);
    }

    @Test
    void invoices_take_no_writing() {
        till.manager()
                .contentType("application/json")
                .body("{}")
                .post("/v1/invoices")
                .then()
                .statusCode(405);
    }
}
