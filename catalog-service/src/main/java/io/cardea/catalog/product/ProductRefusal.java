package io.cardea.catalog.product;

import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why a product is not as somebody wants it.
sealed interface ProductRefusal extends Refusal {

    @Code("product.key-taken")
    record KeyTaken(String key) implements ProductRefusal {
        @Override
        public String detail() {
            return "Another product of this company has the key %s.".formatted(key);
        }

        @Override
        public String field() {
            return "key";
        }
    }

    @Code("product.price-impossible")
    record PriceImpossible(Money price) implements ProductRefusal {
        @Override
        public String detail() {
            return "The price must be 0 to 10000000000 in minor units of the currency.";
        }

        @Override
        public String field() {
            return "price.amount";
        }
    }

    @Code("product.terms-impossible")
    record TermsImpossible(String field, String detail) implements ProductRefusal {}

    @Code("product.rules-impossible")
    record RulesImpossible(String field, String detail) implements ProductRefusal {}

    @Code("product.prepaid-impossible")
    record PrepaidImpossible(String field, String detail) implements ProductRefusal {}

    @Code("product.tax-impossible")
    record TaxImpossible(String category, int rate) implements ProductRefusal {
        @Override
        public String detail() {
            return "Category %s cannot have the rate %d.".formatted(category, rate);
        }

        @Override
        public String field() {
            return "tax.rate";
        }
    }

    @Code("product.benefit-twice")
    record BenefitTwice() implements ProductRefusal {
        @Override
        public String detail() {
            return "A product gives each benefit once.";
        }

        @Override
        public String field() {
            return "benefits";
        }
    }

    @Code("product.site-outside-benefit")
    record SiteOutsideBenefit(UUID benefit) implements ProductRefusal {
        @Override
        public String detail() {
            return "Benefit %s does not hold at all of these sites.".formatted(benefit);
        }

        @Override
        public String field() {
            return "benefits";
        }
    }

    @Code("product.withdrawn")
    record Withdrawn(UUID product) implements ProductRefusal {
        @Override
        public String detail() {
            return "Product %s has been withdrawn.".formatted(product);
        }
    }
}
