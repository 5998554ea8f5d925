package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class ForeseeingIT {

    private static final String CHARGES = """
            {"subscription":"%s","asOf":"2026-11-25T10:00:00Z","until":"2027-11-25","charges":[
            {"key":"period/1","kind":"PERIOD","index":1,"start":"2026-12-20","end":"2027-01-20",
             "amount":{"amount":49900,"currency":"NOK"},"invoiceOn":"2026-12-20"},
            {"key":"period/2","kind":"PERIOD","index":2,"start":"2027-01-20","end":"2027-02-20",
             "amount":{"amount":49900,"currency":"NOK"},"invoiceOn":"2027-01-20"}]}""";

    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final Till till = Till.openedAt("2026-11-25T10:00:00Z");
    private final Subscription subscription = Subscription.ordered();
    private HttpServer subscriptionService;

    /// Stands in for subscription-service.
    @BeforeEach
    void listen() throws IOException {
        subscriptionService = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Lines.toSubscriptionService()), 0);
        subscriptionService.createContext("/v1/subscriptions/", exchange -> {
            asked.put("query", String.valueOf(exchange.getRequestURI().getQuery()));
            asked.put("authorization", exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = CHARGES.formatted(subscription.id()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        subscriptionService.start();
        till.tell(subscription);
        till.invoice(subscription, 0);
        till.tell(subscription.extended());
    }

    @AfterEach
    void hangUp() {
        subscriptionService.stop(0);
    }

    @Test
    void invoices_to_come_are_shown_by_date_and_nothing_is_written() {
        foreseen(subscription.member(), "&until=2027-11-25")
                .statusCode(200)
                .body("invoices.issuedOn", contains("2026-12-20", "2027-01-20"))
                .body("invoices.total.amount", contains(49_900, 49_900))
                .body("until", equalTo("2027-11-25"));

        assertThat(till.invoices(subscription)).hasSize(1);
    }

    @Test
    void the_question_is_handed_on_in_the_name_of_whoever_asks() {
        foreseen(subscription.member(), "&until=2027-11-25").statusCode(200);

        assertThat(asked.get("query")).isEqualTo("until=2027-11-25");
        assertThat(asked.get("authorization")).startsWith("Bearer ");
    }

    @Test
    void another_member_s_subscription_does_not_exist() {
        foreseen(UUID.randomUUID(), "").statusCode(404);
    }

    @Test
    void who_names_no_subscription_is_told_so() {
        till.manager().get("/v1/forecasts").then().statusCode(400).body("code", equalTo("request.invalid"));
    }

    @Test
    void while_subscription_service_is_away_nobody_can_say() {
        subscriptionService.stop(0);

        eventually(() ->
                foreseen(subscription.member(), "").statusCode(503).body("code", equalTo("forecast.unavailable")));
    }

    private ValidatableResponse foreseen(UUID member, String more) {
        return till.as(member, "member")
                .get("/v1/forecasts?subscription=%s%s".formatted(subscription.id(), more))
                .then();
    }
}
