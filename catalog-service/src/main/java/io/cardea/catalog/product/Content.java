package io.cardea.catalog.product;

import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a version of a product says.
///
/// @param tax absent where nobody said anything of tax
/// @param prepaid absent where it is not several units at once
record Content(
        String name,
        Money price,
        Terms terms,
        List<ProductBenefit> benefits,
        Rules rules,
        @Nullable Tax tax,
        @Nullable Prepaid prepaid) {

    /// A hundred million of the largest unit there is; more is a slip of the pen.
    static final long HIGHEST_PRICE = 10_000_000_000L;

    Content {
        benefits = List.copyOf(benefits);
    }

    /// One that is not prepaid in several units.
    Content(String name, Money price, Terms terms, List<ProductBenefit> benefits, Rules rules, @Nullable Tax tax) {
        this(name, price, terms, benefits, rules, tax, null);
    }

    /// Why it cannot be sold, if it cannot.
    Optional<ProductRefusal> refusal() {
        if (price.negative() || price.amount() > HIGHEST_PRICE) {
            return Optional.of(new ProductRefusal.PriceImpossible(price));
        }
        return TermsRule.check(terms)
                .or(() -> RulesRule.check(this))
                .or(this::twice)
                .or(() -> Optional.ofNullable(tax).flatMap(Tax::refusal))
                .or(() -> PrepaidRule.check(this));
    }

    private Optional<ProductRefusal> twice() {
        long different =
                benefits.stream().map(ProductBenefit::benefit).distinct().count();
        return different < benefits.size() ? Optional.of(new ProductRefusal.BenefitTwice()) : Optional.empty();
    }
}
