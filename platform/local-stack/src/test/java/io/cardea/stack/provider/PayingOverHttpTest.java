package io.cardea.stack.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cardea.stack.process.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayingOverHttpTest {

    private record Told(String signature, String body) {}

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ArrayBlockingQueue<>(5);
    private HttpServer merchant;
    private Provider provider;

    @BeforeEach
    void open() throws IOException {
        merchant = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        merchant.createContext("/hook", this::hear);
        merchant.start();
        provider = Provider.open(new ProviderSettings(
                "127.0.0.1", 0, URI.create("http://unused"), folder, "key", "whsec", Duration.ofMillis(50)));
    }

    @AfterEach
    void close() {
        provider.close();
        merchant.stop(0);
    }

    @Test
    void a_click_on_pay_leads_back_and_is_told_with_a_signature() throws Exception {
        JsonNode payment = created("r", "");

        var clicked = post(URI.create(payment.get("url").asText() + "/pay"), "", "text/html");

        assertThat(clicked.statusCode()).isEqualTo(303);
        assertThat(clicked.headers().firstValue("Location")).contains("http://merchant/back");
        Told notice = heard();
        assertThat(Json.read(notice.body()).get("type").asText()).isEqualTo("payment.succeeded");
        assertThat(notice.signature()).isEqualTo(Signature.of("whsec", signedAt(notice), notice.body()));
    }

    @Test
    void a_customer_who_pays_at_once_needs_no_click() throws Exception {
        JsonNode payment = created("r", "paid");

        assertThat(payment.get("status").asText()).isEqualTo("PENDING");
        Told notice = heard();
        assertThat(Json.read(notice.body()).get("type").asText()).isEqualTo("payment.succeeded");
        assertThat(notice.signature()).isEqualTo(Signature.of("whsec", signedAt(notice), notice.body()));
    }

    @Test
    void a_simulation_can_be_the_usual_one_until_it_is_taken_back() throws Exception {
        post(url("/simulations/paid"), "", "application/json");
        created("first", "");
        heard();

        post(url("/simulations/none"), "", "application/json");
        created("second", "");

        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_customer_who_pays_at_once_can_let_a_card_be_charged_later() throws Exception {
        post(url("/simulations/paid?remember=on&card=4242424242424242"), "", "application/json");

        created("r", "");

        assertThat(Json.read(heard().body()).at("/data/payment/card/lastFour").asText())
                .isEqualTo("4242");
    }

    @Test
    void no_number_that_is_none_is_remembered() throws Exception {
        var answer = post(url("/simulations/paid?remember=on&card=1234"), "", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void notices_that_are_held_back_are_sent_when_they_are_released() throws Exception {
        post(url("/notices/hold"), "", "application/json");
        created("r", "paid");
        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();

        var released = post(url("/notices/release"), "", "application/json");

        assertThat(Json.read(released.body()).get("released").asInt()).isEqualTo(1);
        assertThat(heard().body()).contains("payment.succeeded");
    }

    @Test
    void a_notice_is_sent_until_it_is_taken() throws Exception {
        answers.add(500);
        JsonNode payment = created("r", "");

        post(URI.create(payment.get("url").asText() + "/decline"), "", "application/json");

        assertThat(heard().body()).isEqualTo(heard().body()).contains("payment.declined");
    }

    @Test
    void a_second_click_changes_nothing_and_tells_nothing() throws Exception {
        URI url = URI.create(created("r", "").get("url").asText());
        post(URI.create(url + "/pay"), "", "application/json");
        heard();

        var second = post(URI.create(url + "/decline"), "", "application/json");

        assertThat(second.body()).contains("SUCCEEDED");
        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_notice_sent_again_is_the_same_to_the_byte() throws Exception {
        URI url = URI.create(created("r", "").get("url").asText());
        post(URI.create(url + "/pay"), "", "application/json");
        Told first = heard();
        await(() -> provider.book().notTaken().isEmpty());

        post(URI.create(url + "/resend"), "", "application/json");

        assertThat(heard()).isEqualTo(first);
    }

    @Test
    void an_answer_held_back_leaves_a_payment_that_is_found_by_its_reference() throws Exception {
        try {
            created("lost", "timeout");
        } catch (IOException expected) {
            assertThat(expected).isNotNull();
        }

        var found = client.send(api("/payments?reference=lost").GET().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(Json.read(found.body()).get("items")).hasSize(1);
    }

    @Test
    void the_same_reference_with_another_amount_is_refused() throws Exception {
        created("r", "");

        var other = client.send(
                api("/payments")
                        .POST(HttpRequest.BodyPublishers.ofString(order("r", "").replace("4900", "1")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void what_is_given_back_by_hand_is_told_and_found_without_a_reference_of_the_merchants() throws Exception {
        JsonNode payment = created("r", "");
        post(URI.create(payment.get("url").asText() + "/pay"), "", "application/json");
        heard();

        post(URI.create(payment.get("url").asText() + "/refund?amount=1000"), "", "application/json");

        assertThat(Json.read(heard().body()).path("type").asText()).isEqualTo("payment.refunded");
        JsonNode refund = aftermath(payment).at("/refunds/0");
        assertThat(refund.at("/amount/amount").asLong()).isEqualTo(1000);
        assertThat(refund.has("reference")).isFalse();
    }

    @Test
    void a_dispute_takes_what_is_left_until_it_is_won() throws Exception {
        JsonNode payment = created("r", "");
        post(URI.create(payment.get("url").asText() + "/pay"), "", "application/json");
        post(URI.create(payment.get("url").asText() + "/dispute"), "", "application/json");
        assertThat(aftermath(payment).at("/disputes/0/outcome").asText()).isEqualTo("OPEN");

        post(URI.create(payment.get("url").asText() + "/dispute-won"), "", "application/json");

        assertThat(aftermath(payment).at("/disputes/0/outcome").asText()).isEqualTo("WON");
    }

    private JsonNode aftermath(JsonNode payment) throws Exception {
        var request =
                api("/payments/" + payment.get("id").asText() + "/aftermath").build();
        return Json.read(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    @Test
    void nobody_asks_without_the_key() throws Exception {
        var answer = post(url("/payments"), order("r", ""), "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private JsonNode created(String reference, String simulate) throws Exception {
        var request = api("/payments")
                .POST(HttpRequest.BodyPublishers.ofString(order(reference, simulate)))
                .build();
        return Json.read(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private String order(String reference, String simulate) {
        return """
                {"reference":"%s","amount":{"amount":4900,"currency":"NOK"},"description":"Monthly","simulate":"%s",
                 "returnUrl":"http://merchant/back","webhookUrl":"http://127.0.0.1:%d/hook"}
                """.formatted(reference, simulate, merchant.getAddress().getPort());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(url(path)).header("Authorization", "Bearer key");
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + provider.port() + path);
    }

    private HttpResponse<String> post(URI url, String body, String accept) throws Exception {
        var request = HttpRequest.newBuilder(url).header("Accept", accept);
        return client.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes());
        told.add(new Told(exchange.getRequestHeaders().getFirst(Signature.HEADER), body));
        Integer answer = answers.poll();
        exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
        exchange.close();
    }

    private Told heard() throws InterruptedException {
        Told notice = told.poll(10, TimeUnit.SECONDS);
        assertThat(notice).isNotNull();
        return notice;
    }

    private static Instant signedAt(Told notice) {
        return Instant.ofEpochSecond(Long.parseLong(
                notice.signature().substring(2, notice.signature().indexOf(','))));
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
