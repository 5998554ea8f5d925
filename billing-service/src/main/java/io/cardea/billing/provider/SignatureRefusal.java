package io.cardea.billing.provider;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why a webhook is not believed. Says nothing that helps to forge one.
public sealed interface SignatureRefusal extends Refusal {

    /// The header is absent, or not `t=<seconds>,v1=<hex>`.
    @Code("webhook.signature-malformed")
    record Malformed(String detail) implements SignatureRefusal {}

    /// Signed by a scheme that we do not know.
    @Code("webhook.signature-version")
    record UnknownVersion() implements SignatureRefusal {

        @Override
        public String detail() {
            return "The signature has no v1 part; only v1 is accepted.";
        }
    }

    /// Signed too long ago, or in the future.
    @Code("webhook.signature-stale")
    record Stale(long toleranceSeconds) implements SignatureRefusal {

        @Override
        public String detail() {
            return "The signature's time is more than %d s away from ours.".formatted(toleranceSeconds);
        }
    }

    /// No active secret made this signature for these bytes.
    @Code("webhook.signature-invalid")
    record Forged() implements SignatureRefusal {

        @Override
        public String detail() {
            return "The signature does not belong to this body.";
        }
    }
}
