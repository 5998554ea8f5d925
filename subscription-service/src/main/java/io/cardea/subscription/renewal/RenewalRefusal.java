package io.cardea.subscription.renewal;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why nothing more is sold.
sealed interface RenewalRefusal extends Refusal {

    /// What was bought once is no longer on sale, or its season will be over.
    @Code("subscription.not-sold-again")
    record NotSold(UUID product, String key, @Nullable LocalDate until) implements RenewalRefusal {

        @Override
        public String detail() {
            return until == null
                    ? "The product %s is no longer on sale.".formatted(key)
                    : "The product %s is over on %s, before more of it could begin.".formatted(key, until);
        }
    }
}
