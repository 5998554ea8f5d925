package io.cardea.identity.gate;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why a gate's device is not proven another way.
sealed interface GateRefusal extends Refusal {

    @Code("gate.two-keys")
    record TwoKeys(UUID gate) implements GateRefusal {
        @Override
        public String detail() {
            return "Gate %s has two keys that open.".formatted(gate);
        }
    }

    @Code("gate.old-key-over")
    record UntilIsOver() implements GateRefusal {
        @Override
        public String detail() {
            return "oldUntil is not in the future by the company's clock.";
        }

        @Override
        public String field() {
            return "oldUntil";
        }
    }

    @Code("gate.too-many-certificates")
    record TooManyCertificates(int most) implements GateRefusal {
        @Override
        public String detail() {
            return "A gate has at most %d certificates.".formatted(most);
        }
    }

    @Code("gate.no-certificate")
    record NoCertificate() implements GateRefusal {
        @Override
        public String detail() {
            return "certificate is not one of X.509 in PEM.";
        }

        @Override
        public String field() {
            return "certificate";
        }
    }
}
