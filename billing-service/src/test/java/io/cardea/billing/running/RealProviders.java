package io.cardea.billing.running;

import static io.restassured.RestAssured.given;

import io.cardea.billing.nets.NetsDouble;
import io.cardea.billing.stripe.StripeDouble;
import io.cardea.billing.stripe.StripeUnderTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stripe and Nets, played on the ports that the service is told, and a company's accounts there.
final class RealProviders {

    static final String STRIPE_KEY = "sk_test_accounts_b3b1f6c2";
    static final String NETS_KEY = "nets-secret-key-accounts-77aa01";
    static final String WEBHOOK_SECRET = "agreedSecret0123456789";
    static final String OLD_WEBHOOK_SECRET = "earlierSecret9876543210";

    private static final StripeDouble STRIPE = new StripeDouble(Lines.toStripe(), STRIPE_KEY);
    private static final NetsDouble NETS = new NetsDouble(Lines.toNets(), NETS_KEY);

    private RealProviders() {}

    static StripeDouble stripe() {
        return STRIPE;
    }

    static NetsDouble nets() {
        return NETS;
    }

    /// Opens an account and returns its id.
    ///
    /// @param site absent for the company as a whole
    static String open(Till till, String provider, @Nullable UUID site) {
        return opening(till, provider, site).statusCode(201).extract().path("id");
    }

    static ValidatableResponse opening(Till till, String provider, @Nullable UUID site) {
        return till.as(UUID.randomUUID(), "owner")
                .contentType("application/json")
                .body(wish(provider, site))
                .post("/v1/provider-accounts")
                .then();
    }

    static Map<String, Object> wish(String provider, @Nullable UUID site) {
        String key = provider.equals("STRIPE") ? STRIPE_KEY : provider.equals("NETS") ? NETS_KEY : Lines.API_KEY;
        var secrets = List.of(WEBHOOK_SECRET, OLD_WEBHOOK_SECRET);
        return site == null
                ? Map.of("provider", provider, "apiKey", key, "webhookSecrets", secrets)
                : Map.of("provider", provider, "apiKey", key, "webhookSecrets", secrets, "site", site);
    }

    /// What Stripe would send.
    static ValidatableResponse stripeTells(String account, String body) {
        return stripeTells(account, body, WEBHOOK_SECRET);
    }

    static ValidatableResponse stripeTells(String account, String body, String secret) {
        return given().contentType("application/json")
                .header("Stripe-Signature", StripeUnderTest.signature(body, secret, Instant.now()))
                .body(body)
                .post("/v1/webhooks/stripe/" + account)
                .then();
    }

    /// What Nets would send.
    static ValidatableResponse netsTells(String account, String body, String authorization) {
        return given().contentType("application/json")
                .header("Authorization", authorization)
                .body(body)
                .post("/v1/webhooks/nets/" + account)
                .then();
    }
}
