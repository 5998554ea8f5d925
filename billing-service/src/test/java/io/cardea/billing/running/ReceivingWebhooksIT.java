package io.cardea.billing.running;

import static io.cardea.billing.running.ProviderEvents.body;
import static io.cardea.billing.running.ProviderEvents.genuine;
import static io.cardea.billing.running.ProviderEvents.newId;
import static io.cardea.billing.running.Till.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.billing.provider.Signer;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class ReceivingWebhooksIT {

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private WaitingPayment waiting;

    @BeforeEach
    void order() {
        waiting = WaitingPayment.at(till);
    }

    @Test
    void a_genuine_event_pays() {
        genuine().send(waiting.success(newId())).statusCode(200).body("result", equalTo("APPLIED"));

        assertThat(waiting.statusOfTheInvoice()).isEqualTo("PAID");
    }

    @Test
    void an_event_signed_by_the_secret_that_is_being_replaced_pays_too() {
        genuine().signedBy(Lines.OLD_SECRET).send(waiting.success(newId())).statusCode(200);

        assertThat(waiting.statusOfTheInvoice()).isEqualTo("PAID");
    }

    @Test
    void the_same_event_again_is_taken_without_effect() {
        String event = newId();
        genuine().send(waiting.success(event)).statusCode(200);
        String version = versionOfTheInvoice();

        genuine().send(waiting.success(event)).statusCode(200).body("result", equalTo("DUPLICATE"));

        assertThat(versionOfTheInvoice()).isEqualTo(version);
    }

    @Test
    void another_event_about_the_same_success_changes_nothing_more() {
        genuine().send(waiting.success(newId())).statusCode(200);
        String version = versionOfTheInvoice();

        genuine().send(waiting.success(newId())).statusCode(200);

        assertThat(versionOfTheInvoice()).isEqualTo(version);
        assertThat(till.tasksAbout(waiting.request())).isEmpty();
    }

    @Test
    void a_decline_that_comes_after_the_success_takes_nothing_back() {
        genuine().send(waiting.success(newId())).statusCode(200);

        genuine().send(waiting.about("DECLINED", 49_900, "NOK")).statusCode(200);

        assertThat(waiting.statusOfTheInvoice()).isEqualTo("PAID");
    }

    @Test
    void a_forged_event_is_refused_and_changes_nothing() {
        genuine()
                .signedBy("guessed")
                .send(waiting.success(newId()))
                .statusCode(401)
                .body("code", equalTo("webhook.signature-invalid"));

        waiting.nothingChanged();
    }

    @Test
    void a_genuine_signature_under_another_body_is_refused() {
        String genuine = waiting.success(newId());
        String signature = Signer.header(Lines.SECRET, Instant.now(), genuine.getBytes(StandardCharsets.UTF_8));

        ProviderEvents.sendSigned(genuine.replace("49900", "49901"), signature)
                .statusCode(401)
                .body("code", equalTo("webhook.signature-invalid"));

        waiting.nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(longs = {330, -330})
    void a_signature_from_another_time_is_refused(long seconds) {
        genuine()
                .agedSeconds(seconds)
                .send(waiting.success(newId()))
                .statusCode(401)
                .body("code", equalTo("webhook.signature-stale"));

        waiting.nothingChanged();
    }

    @Test
    void a_signature_of_an_unknown_version_is_refused() {
        ProviderEvents.sendSigned(waiting.success(newId()), "t=1795168800,v2=00ff")
                .statusCode(401)
                .body("code", equalTo("webhook.signature-version"));

        waiting.nothingChanged();
    }

    @Test
    void an_event_without_a_signature_is_refused() {
        given().contentType("application/json")
                .body(waiting.success(newId()))
                .post("/v1/webhooks/sandbox")
                .then()
                .statusCode(401)
                .body("code", equalTo("webhook.signature-malformed"));

        waiting.nothingChanged();
    }

    @ParameterizedTest
    @CsvSource({"49901, NOK", "1, NOK", "49900, SEK"})
    void a_success_over_another_amount_becomes_a_task_and_extends_nothing(long amount, String currency) {
        genuine().send(waiting.about("SUCCEEDED", amount, currency)).statusCode(200);

        assertThat(till.tasksAbout(waiting.request())).containsExactly("AMOUNT_MISMATCH");
        assertThat(waiting.statusOfTheInvoice()).isEqualTo("OPEN");
        assertThat(till.request(waiting.request()).getLong("captured.amount")).isEqualTo(amount);
    }

    @Test
    void a_success_of_another_payment_becomes_a_task_and_extends_nothing() {
        genuine()
                .send(body(newId(), "pay_other", waiting.request(), "SUCCEEDED", 49_900, "NOK"))
                .statusCode(200);

        assertThat(till.tasksAbout(waiting.request())).containsExactly("REFERENCE_MISMATCH");
        waiting.nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199a1c0-0000-7000-8000-0000000000ff", "not-one-of-ours", ""})
    void a_payment_that_nobody_asked_for_is_written_down_and_taken(String reference) {
        genuine()
                .send(body(newId(), "pay_1", reference, "SUCCEEDED", 1, "NOK"))
                .statusCode(202)
                .body("result", equalTo("UNKNOWN_PAYMENT"));
    }

    @Test
    void an_event_about_something_else_is_taken_and_ignored() {
        genuine()
                .send("{\"id\":\"evt_1\",\"type\":\"payout.made\",\"data\":{}}")
                .statusCode(200)
                .body("result", equalTo("IGNORED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"text\"",
                "{}",
                "{\"id\":\"evt_1\"}",
                "{\"id\":\"evt_1\",\"type\":\"payment.succeeded\"}",
                "{\"id\":\"evt_1\",\"type\":\"payment.succeeded\",\"data\":{\"payment\":{}}}",
                "{\"id\":1,\"type\":\"payment.succeeded\"}",
                "{\"id\":\"evt_1\",\"type\":\"payment.succeeded\",\"data\":{\"payment\":{\"id\":\"p\",\"reference\":\"r\","
                        + "\"status\":\"MAYBE\",\"amount\":{\"amount\":1,\"currency\":\"NOK\"}}}}",
                "{\"id\":\"evt_1\",\"type\":\"payment.succeeded\",\"data\":{\"payment\":{\"id\":\"p\",\"reference\":\"r\","
                        + "\"status\":\"SUCCEEDED\",\"amount\":{\"amount\":\"1\",\"currency\":\"XXXX\"}}}}"
            })
    void a_signed_body_that_is_no_event_is_refused(String body) {
        genuine().send(body).statusCode(400).body("code", equalTo("webhook.body-invalid"));
    }

    @Test
    void events_of_all_kinds_at_once_pay_exactly_once() {
        String event = newId();
        IntStream.range(0, 12)
                .parallel()
                .forEach(i -> genuine()
                        .send(i % 3 == 0 ? waiting.success(event) : waiting.success(newId()))
                        .statusCode(200));

        eventually(() ->
                assertThat(till.told("billing.invoices", waiting.invoice())).containsExactly("issued", "paid"));
        assertThat(till.tasksAbout(waiting.request())).isEmpty();
    }

    private String versionOfTheInvoice() {
        return till.manager()
                .get("/v1/invoices/" + UUID.fromString(waiting.invoice()))
                .header("ETag");
    }
}
