package io.cardea.billing.nets;

import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.SignatureRefusal;
import io.cardea.billing.provider.Webhook;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.billing.provider.WebhookRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What we read of an event: which payment it points to.
record NetsEvent(
        @Nullable String id,
        @Nullable String event,
        @Nullable Data data) {

    private static final Set<String> LISTENED_TO = Set.of(
            "payment.checkout.completed",
            "payment.charge.created",
            "payment.charge.created.v2",
            "payment.charge.failed",
            "payment.charge.failed.v2",
            "payment.refund.initiated",
            "payment.refund.initiated.v2",
            "payment.refund.completed",
            "payment.refund.failed");

    private static final String ABOUT_REFUNDS = "payment.refund.";

    record Data(@Nullable String paymentId) {}

    /// Nets signs nothing: the header holds what we gave it when we asked for the payment. Whoever knew
    /// it could only make us ask Nets, since of the body nothing counts but the name of a payment.
    static @Nullable SignatureRefusal check(Keys keys, Webhook webhook) {
        String sent = webhook.header("authorization");
        if (sent == null || sent.isBlank()) {
            return new SignatureRefusal.Malformed("The header Authorization is missing.");
        }
        boolean known = false;
        for (String secret : keys.webhookSecrets()) {
            known |= MessageDigest.isEqual(
                    secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
        }
        return known ? null : new SignatureRefusal.Forged();
    }

    static WebhookReading read(@Nullable NetsEvent event) {
        String id = event == null ? null : event.id;
        String name = event == null ? null : event.event;
        if (event == null || id == null || id.isBlank() || name == null) {
            return unreadable();
        }
        if (!LISTENED_TO.contains(name)) {
            return new WebhookReading.Ignored(id);
        }
        String payment = event.data == null ? null : event.data.paymentId;
        return payment == null || !payment.matches("[0-9a-zA-Z-]{1,64}")
                ? unreadable()
                : new WebhookReading.Points(id, null, payment, name.startsWith(ABOUT_REFUNDS));
    }

    private static WebhookReading unreadable() {
        return new WebhookReading.Refused(new WebhookRefusal.UnreadableBody());
    }
}
