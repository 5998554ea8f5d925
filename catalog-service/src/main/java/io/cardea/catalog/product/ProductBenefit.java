package io.cardea.catalog.product;

import io.cardea.catalog.benefit.Benefit;
import io.cardea.catalog.benefit.BenefitKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A benefit as a product gives it; a copy, so that a bought version never changes.
///
/// @param sites where; empty means everywhere in the company
/// @param entries how many; absent where they are not counted (B03)
/// @param hours when it holds; absent where it always does
public record ProductBenefit(
        UUID benefit,
        String key,
        BenefitKind kind,
        List<UUID> sites,
        @Nullable Integer entries,
        @Nullable BenefitHours hours) {

    public ProductBenefit {
        sites = sites.stream().distinct().toList();
    }

    /// @param sites where the product gives it; empty for wherever the benefit holds
    static ProductBenefit of(
            Benefit benefit, List<UUID> sites, @Nullable Integer entries, @Nullable BenefitHours hours) {
        return new ProductBenefit(
                benefit.id(), benefit.key(), benefit.kind(), sites.isEmpty() ? benefit.sites() : sites, entries, hours);
    }
}
