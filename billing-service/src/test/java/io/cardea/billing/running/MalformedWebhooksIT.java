package io.cardea.billing.running;

import static io.cardea.billing.running.ProviderEvents.body;
import static io.cardea.billing.running.ProviderEvents.genuine;
import static io.cardea.billing.running.ProviderEvents.newId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.billing.provider.Signer;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Even with a genuine signature, what is not an event through and through is refused, and nothing of it is done;
/// neither does more go back than was paid.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class MalformedWebhooksIT {

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private WaitingPayment waiting;

    @BeforeEach
    void order() {
        waiting = WaitingPayment.at(till);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999",
                "1e400",
                "1e999999999",
                "-1e9999",
                "49900.5",
                "\"49900\"",
                "true",
                "[49900]"
            })
    void an_amount_that_is_no_amount_is_refused(String amount) {
        refused(success().replace("49900", amount));
    }

    @Test
    void a_key_that_comes_twice_is_refused() {
        refused(success().replace("\"amount\":49900", "\"amount\":1,\"amount\":49900"));
        refused(success().replaceFirst("\\{", "{\"id\":\"evt_other\","));
    }

    @Test
    void what_is_nested_too_deeply_is_refused() {
        for (String nested :
                Stream.of("[", "{\"a\":").map(one -> one.repeat(5_000)).toList()) {
            refused(nested);
            refused(success().replaceFirst("\\{", "{\"extra\":" + nested + ","));
        }
    }

    @Test
    void a_number_of_many_thousand_digits_is_refused() {
        refused(success().replace("49900", "4".repeat(50_000)));
    }

    @Test
    void what_follows_the_event_is_refused() {
        refused(success() + success());
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] broken = success().getBytes(StandardCharsets.ISO_8859_1);
        broken[8] = (byte) 0xFF;

        assertThat(sent(broken)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {-49_900, 0, Long.MIN_VALUE, Long.MAX_VALUE})
    void a_success_over_an_impossible_amount_pays_nothing(long paid) {
        int status = genuine()
                .send(waiting.about("SUCCEEDED", paid, "NOK"))
                .extract()
                .statusCode();

        assertThat(status).isLessThan(500);
        assertThat(waiting.statusOfTheInvoice()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @CsvSource({"-1, NOK", "0, NOK", "49901, NOK", "9223372036854775807, NOK", "100, SEK", "100, XXY"})
    void more_than_was_paid_or_another_currency_does_not_go_back(long amount, String currency) {
        genuine().send(success()).statusCode(200);

        int answered = till.manager()
                .contentType("application/json")
                .body(Map.of("amount", Map.of("amount", amount, "currency", currency), "reason", "asked for"))
                .post("/v1/payment-requests/%s/refunds".formatted(waiting.request()))
                .statusCode();

        assertThat(answered).isBetween(400, 499);
        assertThat(till.request(waiting.request()).getList("refunds")).isNull();
    }

    private void refused(String body) {
        genuine().send(body).statusCode(400).body("code", equalTo("webhook.body-invalid"));
        waiting.nothingChanged();
    }

    private static int sent(byte[] body) {
        return given().header("Cardea-Sandbox-Signature", Signer.header(Lines.SECRET, Instant.now(), body))
                .contentType("application/json")
                .body(body)
                .post("/v1/webhooks/sandbox")
                .statusCode();
    }

    private String success() {
        return waiting.success(newId());
    }
}
