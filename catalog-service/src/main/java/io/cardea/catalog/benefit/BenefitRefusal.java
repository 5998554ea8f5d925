package io.cardea.catalog.benefit;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why no benefit is defined.
sealed interface BenefitRefusal extends Refusal {

    @Code("benefit.key-taken")
    record KeyTaken(String key) implements BenefitRefusal {
        @Override
        public String detail() {
            return "Another benefit of this company has the key %s.".formatted(key);
        }

        @Override
        public String field() {
            return "key";
        }
    }
}
