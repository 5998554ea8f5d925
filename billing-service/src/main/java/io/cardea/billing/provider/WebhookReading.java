package io.cardea.billing.provider;

import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a webhook turns out to be.
public sealed interface WebhookReading {

    /// Forged, too old, or not an event as the provider writes them.
    record Refused(Refusal refusal) implements WebhookReading {}

    /// Something that we do not listen to.
    record Ignored(String event) implements WebhookReading {}

    /// It carries all that there is to know of a payment, so that nobody needs to be asked.
    ///
    /// @param request absent where the payment was never one of ours
    record Tells(@Nullable UUID request, ProviderWord word) implements WebhookReading {}

    /// Something happened to a payment; what, is what the provider answers when it is asked.
    ///
    /// @param request our reference, where the event says it
    /// @param reference the provider's name for the payment
    /// @param later is it about what became of the money afterwards: a refund, or a dispute?
    record Points(String event, @Nullable UUID request, String reference, boolean later) implements WebhookReading {}
}
