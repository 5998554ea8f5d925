package io.cardea.billing.sandbox;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why a webhook that is signed rightly cannot be taken.
sealed interface WebhookRefusal extends Refusal {

    /// Not an event as the provider writes them.
    @Code("webhook.body-invalid")
    record UnreadableBody() implements WebhookRefusal {

        @Override
        public String detail() {
            return "The body is not an event with an id, a type and a payment.";
        }
    }
}
