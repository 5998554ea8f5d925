package io.cardea.billing.nets;

import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderUnderTest;
import io.cardea.billing.provider.TestSettings;
import io.cardea.billing.provider.Webhook;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// Nets' adapter, with the double at the other end.
public final class NetsUnderTest implements ProviderUnderTest {

    private static final String KEY = "test-secret-key-23f4c8a8e2de4d4f9a5e5b8b9c6c0a11";

    private final NetsDouble nets = new NetsDouble(0, KEY);
    private final PaymentProvider adapter =
            new NetsProvider(new TestSettings(nets.url()), new Json(HouseStyle.mapper()));

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
        return false;
    }

    @Override
    public boolean signs() {
        return false;
    }

    @Override
    public boolean givesReports() {
        return false;
    }

    @Override
    public void memberPays(String reference, Card card) {
        nets.pays(
                reference,
                switch (card) {
                    case GOOD -> "";
                    case STOLEN -> "43";
                    case EMPTY -> "51";
                });
    }

    @Override
    public void givesBackByHand(String reference, long amount) {
        nets.givesBackByHand(reference, amount);
    }

    @Override
    public boolean tellsOfDisputes() {
        return false;
    }

    @Override
    public void bankDisputes(String reference) {
        throw new UnsupportedOperationException("Nets tells of disputes in its portal");
    }

    @Override
    public void disputeEnds(String reference, boolean won) {
        throw new UnsupportedOperationException("Nets tells of disputes in its portal");
    }

    @Override
    public Webhook laterEvent(PaymentOrder order, String reference) {
        return sent(NetsDouble.event("payment.refund.completed", reference), SECRET);
    }

    @Override
    public int payments(PaymentOrder order) {
        return Math.toIntExact(nets.payments(order.request()));
    }

    @Override
    public long refunded(String reference) {
        return nets.refunded(reference);
    }

    @Override
    public Webhook event(PaymentOrder order, String reference, String secret, Instant at) {
        return sent(NetsDouble.event("payment.charge.created.v2", reference), secret);
    }

    @Override
    public Webhook event(String body) {
        return sent(body, SECRET);
    }

    @Override
    public Webhook somethingElse() {
        return event("{\"id\":\"1\",\"event\":\"payment.created\",\"data\":{\"paymentId\":\"1\"}}");
    }

    @Override
    public void losesAnswers(boolean lose) {
        nets.losesAnswers(lose);
    }

    @Override
    public void close() {
        nets.close();
    }

    @Override
    public String toString() {
        return "Nets Easy";
    }

    private static Webhook sent(String body, String secret) {
        return new Webhook(Map.of("authorization", secret), body.getBytes(StandardCharsets.UTF_8), Instant.now());
    }
}
