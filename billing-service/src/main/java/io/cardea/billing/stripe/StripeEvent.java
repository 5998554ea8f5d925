package io.cardea.billing.stripe;

import io.cardea.billing.provider.WebhookReading;
import io.cardea.billing.provider.WebhookRefusal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we read of an event: which payment it points to. Its content may be old by the time it comes, so
/// that Stripe is asked.
record StripeEvent(
        @Nullable String id,
        @Nullable String type,
        @Nullable Data data) {

    /// What happens to the money of a payment that was made.
    private static final Set<String> LATER = Set.of(
            "charge.refunded",
            "charge.refund.updated",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.dispute.created",
            "charge.dispute.updated",
            "charge.dispute.closed",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.funds_reinstated");

    private static final Set<String> LISTENED_TO = Set.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.canceled");

    record Data(@Nullable Thing object) {}

    /// A session, an intent, a charge, a refund or a dispute.
    ///
    /// @param payment_intent its name; in things that do not concern us it may be anything
    record Thing(
            @Nullable String id,
            @Nullable String client_reference_id,
            @Nullable Object payment_intent,
            @Nullable Map<String, String> metadata) {

        @Nullable
        String reference() {
            return payment_intent instanceof String intent ? intent : id;
        }

        @Nullable
        UUID request() {
            String told = client_reference_id != null || metadata == null
                    ? client_reference_id
                    : metadata.get(StripeOrders.REQUEST);
            return uuid(told);
        }
    }

    static WebhookReading read(@Nullable StripeEvent event) {
        String id = event == null ? null : event.id;
        String type = event == null ? null : event.type;
        if (event == null || id == null || id.isBlank() || type == null) {
            return unreadable();
        }
        if (!LISTENED_TO.contains(type) && !LATER.contains(type)) {
            return new WebhookReading.Ignored(id);
        }
        Thing thing = event.data == null ? null : event.data.object;
        String reference = thing == null ? null : thing.reference();
        return thing == null || reference == null
                ? unreadable()
                : new WebhookReading.Points(id, thing.request(), reference, LATER.contains(type));
    }

    private static WebhookReading unreadable() {
        return new WebhookReading.Refused(new WebhookRefusal.UnreadableBody());
    }

    static @Nullable UUID uuid(@Nullable String reference) {
        try {
            return reference == null ? null : UUID.fromString(reference);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
