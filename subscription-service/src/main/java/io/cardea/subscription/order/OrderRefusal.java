package io.cardea.subscription.order;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/// Why an order is not taken.
sealed interface OrderRefusal extends Refusal {

    /// The product was taken off sale. Who has bought it keeps it.
    @Code("order.product-withdrawn")
    record ProductWithdrawn(UUID product, String key) implements OrderRefusal {

        @Override
        public String detail() {
            return "The product %s is no longer on sale.".formatted(key);
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// The first day is in the past, or more than two years ahead.
    @Code("order.start-not-allowed")
    record StartNotAllowed(LocalDate startsOn, LocalDate today) implements OrderRefusal {

        @Override
        public String detail() {
            return "A subscription starts between today (%s) and two years from now.".formatted(today);
        }

        @Override
        public String field() {
            return "startsOn";
        }
    }
}
