package io.cardea.billing.stripe;

import com.stripe.net.Webhook.Signature;
import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderUnderTest;
import io.cardea.billing.provider.TestSettings;
import io.cardea.billing.provider.Webhook;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;

/// Stripe's adapter over Stripe's library, with the double at the other end. Events are signed by Stripe's own library.
public final class StripeUnderTest implements ProviderUnderTest {

    private static final String KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

    private final StripeDouble stripe = new StripeDouble(0, KEY);
    private final PaymentProvider adapter =
            new StripeProvider(new StripeClients(new TestSettings(stripe.url())), new Json(HouseStyle.mapper()));

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
        stripe.pays(
                reference,
                switch (card) {
                    case GOOD -> "";
                    case STOLEN -> "stolen_card";
                    case EMPTY -> "insufficient_funds";
                });
    }

    @Override
    public void givesBackByHand(String reference, long amount) {
        stripe.givesBackByHand(reference, amount);
    }

    @Override
    public boolean tellsOfDisputes() {
        return true;
    }

    @Override
    public void bankDisputes(String reference) {
        stripe.disputes(reference);
    }

    @Override
    public void disputeEnds(String reference, boolean won) {
        stripe.decides(reference, won);
    }

    @Override
    public Webhook laterEvent(PaymentOrder order, String reference) {
        return event(stripe.refunded("refund.created", reference));
    }

    @Override
    public int payments(PaymentOrder order) {
        return Math.toIntExact(stripe.payments(order.request()));
    }

    @Override
    public long refunded(String reference) {
        return stripe.refunded(reference);
    }

    @Override
    public Webhook event(PaymentOrder order, String reference, String secret, Instant at) {
        return signed(stripe.event("checkout.session.completed", reference), secret, at);
    }

    @Override
    public Webhook event(String body) {
        return signed(body, SECRET, Instant.now());
    }

    @Override
    public Webhook somethingElse() {
        return event("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"payout.paid\",\"data\":{\"object\":{}}}");
    }

    @Override
    public void losesAnswers(boolean lose) {
        stripe.losesAnswers(lose);
    }

    @Override
    public void close() {
        stripe.close();
    }

    @Override
    public String toString() {
        return "Stripe";
    }

    public static Webhook signed(String body, String secret, Instant at) {
        return new Webhook(
                Map.of("stripe-signature", signature(body, secret, at)),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.now());
    }

    public static String signature(String body, String secret, Instant at) {
        try {
            return Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
