package io.cardea.entitlement.explanation;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why there is nothing to explain.
sealed interface ExplanationRefusal extends Refusal {

    /// The company has no such gate, or it has not arrived.
    @Code("entitlement.gate-unknown")
    record GateUnknown(UUID gate) implements ExplanationRefusal {

        @Override
        public String detail() {
            return "There is no gate %s in this company.".formatted(gate);
        }

        @Override
        public String field() {
            return "gate";
        }
    }
}
