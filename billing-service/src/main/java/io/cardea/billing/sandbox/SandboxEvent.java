package io.cardea.billing.sandbox;

import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.billing.provider.WebhookRefusal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a webhook's body says.
record SandboxEvent(
        @Nullable String id,
        @Nullable String type,
        @Nullable Data data) {

    /// How the types of events begin that we listen to.
    static final String ABOUT_PAYMENTS = "payment.";

    /// What happens to the money of a payment that was made.
    private static final Set<String> LATER = Set.of("payment.refunded", "payment.disputed");

    record Data(@Nullable SandboxPayment payment) {}

    static WebhookReading read(@Nullable SandboxEvent event) {
        String id = event == null ? null : event.id;
        String type = event == null ? null : event.type;
        if (event == null || id == null || id.isBlank() || type == null) {
            return unreadable();
        }
        if (!type.startsWith(ABOUT_PAYMENTS)) {
            return new WebhookReading.Ignored(id);
        }
        SandboxPayment payment = event.data == null ? null : event.data.payment();
        String reference = payment == null ? null : payment.id();
        if (payment != null && reference != null && LATER.contains(type)) {
            return new WebhookReading.Points(id, uuid(payment.reference()), reference, true);
        }
        return payment == null
                ? unreadable()
                : payment.word(id, Source.EVENT)
                        .<WebhookReading>map(word -> new WebhookReading.Tells(uuid(payment.reference()), word))
                        .orElseGet(SandboxEvent::unreadable);
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
