package io.cardea.identity.clock;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Why a clock is not advanced; the company's own reasons stand with it.
sealed interface ClockRefusal extends Refusal {

    @Code("clock.already-advancing")
    record AlreadyAdvancing() implements ClockRefusal {
        @Override
        public String detail() {
            return "The company's clock is on its way already.";
        }
    }
}
