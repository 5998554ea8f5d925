package io.cardea.catalog.product;

import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.Optional;

/// What a version of a product says.
record Content(String name, Money price, Terms terms, List<ProductBenefit> benefits, Rules rules) {

    /// A hundred million of the largest unit there is; more is a slip of the pen.
    private static final long HIGHEST_PRICE = 10_000_000_000L;

    Content {
        benefits = List.copyOf(benefits);
    }

    /// Why it cannot be sold, if it cannot.
    Optional<ProductRefusal> refusal() {
        if (price.negative() || price.amount() > HIGHEST_PRICE) {
            return Optional.of(new ProductRefusal.PriceImpossible(price));
        }
        return TermsRule.check(terms).or(() -> RulesRule.check(this)).or(this::twice);
    }

    private Optional<ProductRefusal> twice() {
        long different =
                benefits.stream().map(ProductBenefit::benefit).distinct().count();
        return different < benefits.size() ? Optional.of(new ProductRefusal.BenefitTwice()) : Optional.empty();
    }
}
