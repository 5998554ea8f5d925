package io.cardea.subscription.extension;

import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;

/// Why a longer time cannot take the place of what is left.
sealed interface ExtensionRefusal extends Refusal {

    /// It would end no later.
    @Code("subscription.extension-not-longer")
    record NotLonger(LocalDate end, LocalDate newEnd) implements ExtensionRefusal {

        @Override
        public String detail() {
            return "It lasts until %s already, and would last until %s.".formatted(end, newEnd);
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// The days that are left are worth more than the new time.
    @Code("subscription.credit-exceeds-price")
    record CreditExceedsPrice(Money price, Money credit) implements ExtensionRefusal {

        @Override
        public String detail() {
            return "The days that are left are worth more than the new time costs.";
        }

        @Override
        public String field() {
            return "product";
        }
    }
}
