package io.cardea.billing.running;

import static io.cardea.billing.running.ProviderEvents.body;
import static io.cardea.billing.running.ProviderEvents.genuine;
import static io.cardea.billing.running.ProviderEvents.newId;
import static io.cardea.billing.running.Till.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.cardea.chassis.cardnumber.CardNumbers;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Members type card numbers into providers' pages, and now and then into places where they do not belong. Wherever
/// billing keeps or tells something, none of them is found (E19).
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class KeepingNoCardNumbersIT {

    private static final String GOOD = "4242 4242 4242 4242";
    private static final String STOLEN = "4000000000009979";
    private static final List<String> TOPICS = List.of("billing.invoices", "billing.payments", "billing.tasks");

    @Inject
    Pool pool;

    private final StringBuffer logged = new StringBuffer();
    private final Handler listener = listener();
    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void no_table_no_topic_and_no_log_has_a_card_number() {
        for (String card : List.of(GOOD, STOLEN)) {
            payAndRenew(card);
        }
        sendWhereItDoesNotBelong("4242424242424242");

        assertThat(logged).isNotEmpty();
        assertThat(CardNumbers.in(logged.toString())).isEmpty();
        String kept = new WholeDatabase(pool).text();
        assertThat(kept).contains("\"\"lastFour\"\": \"\"4242\"\"");
        assertThat(CardNumbers.in(kept)).isEmpty();
        String told = topics();
        assertThat(told).contains("SUCCEEDED");
        assertThat(CardNumbers.in(told)).isEmpty();
    }

    private void payAndRenew(String card) {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);
        String request = till.requestOf(invoice, "PENDING");
        till.payRemembering(request, card);
        till.invoiceBecomes(invoice, "PAID");
        till.tell(ordered.extended());
        till.moveClockTo("2026-12-20T10:00:00Z");
        String renewal = till.invoice(ordered, 1);
        eventually(() -> assertThat(till.request(till.invoice(renewal).getString("paymentRequest"))
                        .getString("status"))
                .isNotEqualTo("NOT_SENT"));
        eventually(() -> assertThat(till.told("billing.payments", request)).contains("succeeded"));
    }

    /// Refused or ignored, it must not be remembered either.
    private void sendWhereItDoesNotBelong(String number) {
        given().contentType("application/json")
                .header("Cardea-Sandbox-Signature", "t=1,v1=00")
                .body("{\"id\":\"" + number + "\"}")
                .post("/v1/webhooks/sandbox")
                .then()
                .statusCode(401);
        till.as(UUID.randomUUID(), "owner")
                .contentType("application/json")
                .body(Map.of("provider", "STRIPE", "apiKey", number, "webhookSecrets", List.of(number)))
                .post("/v1/provider-accounts")
                .then()
                .statusCode(201);
        till.manager()
                .contentType("application/json")
                .body(Map.of("amount", Map.of("amount", 1, "currency", "NOK"), "reason", number))
                .post("/v1/payment-requests/" + UUID.randomUUID() + "/refunds")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.card-number"))
                .body("field", equalTo("reason"));
        genuine()
                .send(body(newId(), number, "not-one-of-ours", "SUCCEEDED", 1, "NOK"))
                .statusCode(202);
    }

    @Test
    void a_note_a_text_and_a_reference_with_a_card_number_are_refused() {
        refused(
                till.manager()
                        .contentType("application/json")
                        .body(Map.of("action", "EXPLAIN", "note", "paid with " + GOOD))
                        .post("/v1/tasks/" + UUID.randomUUID() + "/actions"),
                "note");
        refused(
                till.manager()
                        .contentType("application/json")
                        .header("If-Match", "\"0\"")
                        .body(Map.of(
                                "steps",
                                List.of(Map.of(
                                        "days", 1, "texts", Map.of("en", Map.of("subject", "Hello", "body", STOLEN))))))
                        .put("/v1/dunning-plan"),
                "steps[0].texts[en].body");
    }

    @Test
    void a_line_of_a_report_that_names_a_card_is_refused_by_its_number() {
        String close = till.manager()
                .contentType("application/json")
                .body(Map.of("day", "2026-11-20"))
                .post("/v1/closes")
                .then()
                .extract()
                .path("id");

        till.manager()
                .contentType("text/csv")
                .queryParam("part", 1)
                .body("reference,amount,currency,date\n" + GOOD + ",1.00,NOK,2026-11-20\n")
                .post("/v1/closes/%s/report".formatted(close))
                .then()
                .statusCode(422)
                .body("code", equalTo("close.report-invalid"))
                .body("lines.field", contains("reference"));
    }

    private static void refused(Response answer, String field) {
        answer.then()
                .statusCode(400)
                .body("code", equalTo("request.card-number"))
                .body("field", equalTo(field))
                .body(not(containsString("4242")));
    }

    private static String topics() {
        return TOPICS.stream()
                .flatMap(topic -> KafkaProbe.running().read(topic).stream())
                .map(told -> told.headers() + new String(told.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private Handler listener() {
        var formatter = new PatternFormatter("%c %s%e%n");
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.append(formatter.format(entry));
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
