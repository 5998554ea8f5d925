package io.cardea.billing.provider;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why a webhook that is signed rightly cannot be taken.
public sealed interface WebhookRefusal extends Refusal {

    /// Not an event as the provider writes them.
    @Code("webhook.body-invalid")
    record UnreadableBody() implements WebhookRefusal {

        @Override
        public String detail() {
            return "The body is not an event with an id, a type and a payment.";
        }
    }

    /// No provider of that name, or no account of that id there.
    @Code("webhook.account-unknown")
    record UnknownAccount(String address) implements WebhookRefusal {

        @Override
        public String detail() {
            return "Nobody listens at %s.".formatted(address);
        }
    }

    /// Signed rightly, but the payment went through another account.
    @Code("webhook.account-mismatch")
    record OtherAccount() implements WebhookRefusal {

        @Override
        public String detail() {
            return "The payment was not asked for through this account.";
        }
    }

    /// The provider has to be asked about it, and cannot be reached just now.
    @Code("webhook.provider-unreachable")
    record ProviderUnreachable() implements WebhookRefusal {

        @Override
        public String detail() {
            return "What the event is about could not be found out; send it again.";
        }
    }
}
