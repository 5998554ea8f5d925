package io.cardea.subscription.terms;

import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a product, as it was bought: it stays as it is, whatever becomes of the product.
///
/// @param rules usual where none were written down, as in the first release
/// @param tax absent where nobody said anything of tax
/// @param prepaid absent where it is not paid for several units at once
public record Agreement(
        UUID product,
        String key,
        String name,
        int version,
        Money price,
        Terms terms,
        List<Benefit> benefits,
        Rules rules,
        @Nullable Tax tax,
        @Nullable Prepaid prepaid) {

    public Agreement {
        benefits = List.copyOf(benefits);
        rules = Objects.requireNonNullElse(rules, Rules.USUAL);
    }

    /// One that is not prepaid in several units.
    public Agreement(
            UUID product,
            String key,
            String name,
            int version,
            Money price,
            Terms terms,
            List<Benefit> benefits,
            Rules rules,
            @Nullable Tax tax) {
        this(product, key, name, version, price, terms, benefits, rules, tax, null);
    }

    /// Whether it is the same version of the same product.
    public boolean isSameAs(Agreement other) {
        return product.equals(other.product) && version == other.version;
    }
}
