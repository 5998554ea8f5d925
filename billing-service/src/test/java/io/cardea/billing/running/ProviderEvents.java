package io.cardea.billing.running;

import static io.restassured.RestAssured.given;

import io.cardea.billing.provider.Signer;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Webhooks as the provider sends them, and as others would like to.
record ProviderEvents(String secret, Instant signedAt) {

    /// As the provider itself.
    static ProviderEvents genuine() {
        return new ProviderEvents(Lines.SECRET, Instant.now());
    }

    ProviderEvents signedBy(String other) {
        return new ProviderEvents(other, signedAt);
    }

    ProviderEvents agedSeconds(long seconds) {
        return new ProviderEvents(secret, signedAt.minusSeconds(seconds));
    }

    static String newId() {
        return "evt_" + UUID.randomUUID();
    }

    /// The body of an event about a payment.
    static String body(String event, String payment, String request, String status, long amount, String currency) {
        return """
                {"id":"%s","type":"payment.%s","createdAt":"2026-11-20T10:00:00Z","data":{"payment":{"id":"%s",\
                "reference":"%s","status":"%s","amount":{"amount":%d,"currency":"%s"}}}}""".formatted(event, status.toLowerCase(Locale.ROOT), payment, request, status, amount, currency);
    }

    ValidatableResponse send(String body) {
        return sendSigned(body, Signer.header(secret, signedAt, body.getBytes(StandardCharsets.UTF_8)));
    }

    static ValidatableResponse sendSigned(String body, String signature) {
        return given().header("Cardea-Sandbox-Signature", signature)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/webhooks/sandbox")
                .then();
    }
}
