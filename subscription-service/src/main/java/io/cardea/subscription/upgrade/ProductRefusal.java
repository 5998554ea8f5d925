package io.cardea.subscription.upgrade;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/// Why a product cannot take the place of another.
public sealed interface ProductRefusal extends Refusal {

    @Code("subscription.product-withdrawn")
    record Withdrawn(UUID product, String key) implements ProductRefusal {

        @Override
        public String detail() {
            return "The product %s is no longer on sale.".formatted(key);
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// It is over before it could begin, as a season is.
    @Code("subscription.product-over")
    record Over(UUID product, LocalDate from, LocalDate until) implements ProductRefusal {

        @Override
        public String detail() {
            return "The product is over on %s, and would begin on %s.".formatted(until, from);
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// It is what is agreed already.
    @Code("subscription.same-product")
    record Same(UUID product, int version) implements ProductRefusal {

        @Override
        public String detail() {
            return "This is what is agreed already.";
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// What is left in one currency cannot be laid against a price in another.
    @Code("subscription.currency-differs")
    record CurrencyDiffers(String from, String to) implements ProductRefusal {

        @Override
        public String detail() {
            return "What is bought was priced in %s, and the product is in %s.".formatted(from, to);
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// Its price is for more days than are left.
    @Code("subscription.product-prepaid")
    record IsPrepaid(UUID product, String key) implements ProductRefusal {

        @Override
        public String detail() {
            return "The product %s is paid for several units at once, and cannot begin in the middle.".formatted(key);
        }

        @Override
        public String field() {
            return "product";
        }
    }
}
