package io.cardea.billing.subscription;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why nobody can say what lies ahead.
sealed interface ForecastRefusal extends Refusal {

    /// subscription-service does not answer.
    @Code("forecast.unavailable")
    record Unavailable(UUID subscription) implements ForecastRefusal {

        @Override
        public String detail() {
            return "What subscription %s will cost cannot be said at the moment.".formatted(subscription);
        }
    }
}
