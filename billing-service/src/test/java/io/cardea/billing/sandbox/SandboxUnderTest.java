package io.cardea.billing.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderUnderTest;
import io.cardea.billing.provider.Signer;
import io.cardea.billing.provider.Webhook;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import io.cardea.stack.provider.Provider;
import io.cardea.stack.provider.ProviderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The sandbox's adapter with the real sandbox at the other end. Answers get lost at a line in between.
public final class SandboxUnderTest implements ProviderUnderTest {

    private static final String KEY = "sandbox-key-of-the-contract";

    private final Provider sandbox = open();
    private final LosingLine line = new LosingLine(URI.create("http://127.0.0.1:" + sandbox.port()));
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Json json = new Json(HouseStyle.mapper());
    private final PaymentProvider adapter = new SandboxProvider(new Settings(line.url()), json);

    @Override
    public PaymentProvider adapter() {
        return adapter;
    }

    @Override
    public Keys keys() {
        return ProviderUnderTest.keys(KEY);
    }

    @Override
    public boolean knowsOurReferences() {
        return true;
    }

    @Override
    public boolean signs() {
        return true;
    }

    @Override
    public boolean givesReports() {
        return true;
    }

    @Override
    public void memberPays(String reference, Card card) {
        String number = switch (card) {
            case GOOD -> "4242424242424242";
            case STOLEN -> "4000000000009979";
            case EMPTY -> "4000000000000341";
        };
        ask(HttpRequest.newBuilder(sandboxAt("/pay/" + reference + "/pay"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("remember=on&card=" + number))
                .build());
    }

    @Override
    public void givesBackByHand(String reference, long amount) {
        press(reference, "refund?amount=" + amount);
    }

    @Override
    public boolean tellsOfDisputes() {
        return true;
    }

    @Override
    public void bankDisputes(String reference) {
        press(reference, "dispute");
    }

    @Override
    public void disputeEnds(String reference, boolean won) {
        press(reference, won ? "dispute-won" : "dispute-lost");
    }

    @Override
    public Webhook laterEvent(PaymentOrder order, String reference) {
        String body = new String(event(order, reference).body(), StandardCharsets.UTF_8);
        return event(body.replace("payment.succeeded", "payment.refunded"));
    }

    private void press(String reference, String button) {
        ask(HttpRequest.newBuilder(sandboxAt("/pay/" + reference + "/" + button))
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody())
                .build());
    }

    @Override
    public int payments(PaymentOrder order) {
        return shown("/payments?reference=" + order.request()).path("items").size();
    }

    @Override
    public long refunded(String reference) {
        long sum = 0;
        for (JsonNode line : shown("/report?from=2020-01-01&to=2100-01-01").path("items")) {
            boolean ofIt = line.path("reference")
                    .equals(shown("/payments/" + reference).path("reference"));
            sum += ofIt && line.path("movement").asText().equals("REFUNDED")
                    ? line.at("/amount/amount").asLong()
                    : 0;
        }
        return sum;
    }

    @Override
    public Webhook event(PaymentOrder order, String reference, String secret, Instant at) {
        String body = """
                {"id":"evt_1","type":"payment.succeeded","data":{"payment":{"id":"%s","reference":"%s",\
                "status":"SUCCEEDED","amount":{"amount":%d,"currency":"%s"}}}}""".formatted(
                        reference,
                        order.request(),
                        order.amount().amount(),
                        order.amount().currency());
        return signed(body, secret, at);
    }

    @Override
    public Webhook event(String body) {
        return signed(body, SECRET, Instant.now());
    }

    @Override
    public Webhook somethingElse() {
        return event("{\"id\":\"evt_1\",\"type\":\"payout.made\",\"data\":{}}");
    }

    @Override
    public void losesAnswers(boolean lose) {
        line.losesAnswers(lose);
    }

    @Override
    public void close() {
        line.close();
        sandbox.close();
    }

    @Override
    public String toString() {
        return "the sandbox";
    }

    private static Webhook signed(String body, String secret, Instant at) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Webhook(Map.of("cardea-sandbox-signature", Signer.header(secret, at, bytes)), bytes, Instant.now());
    }

    private JsonNode shown(String path) {
        return json.parse(ask(HttpRequest.newBuilder(sandboxAt(path))
                .header("Authorization", "Bearer " + KEY)
                .build()));
    }

    private String ask(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI sandboxAt(String path) {
        return URI.create("http://127.0.0.1:" + sandbox.port()).resolve(path);
    }

    private static Provider open() {
        try {
            return Provider.open(new ProviderSettings(
                    "127.0.0.1",
                    0,
                    URI.create("http://127.0.0.1"),
                    Files.createTempDirectory("cardea-contract-"),
                    KEY,
                    SECRET,
                    Duration.ofSeconds(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Settings(URI url) implements SandboxSettings {

        @Override
        public String apiKey() {
            return KEY;
        }

        @Override
        public List<String> webhookSecrets() {
            return List.of(SECRET, OLD_SECRET);
        }

        @Override
        public URI publicUrl() {
            return URI.create("http://merchant.example");
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMillis(50);
        }
    }
}
