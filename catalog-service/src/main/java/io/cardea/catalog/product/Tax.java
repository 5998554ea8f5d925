package io.cardea.catalog.product;

import java.util.Optional;

/// How a product's prices are taxed.
///
/// @param category in the letters of EN 16931
/// @param rate in hundredths of a percent: 2500 are 25 %
/// @param prices whether the tax is in the price
record Tax(Category category, int rate, Prices prices) {

    private static final int HIGHEST_RATE = 10_000;

    enum Category {
        /// Standard or reduced rate.
        S,
        /// Taxed at nothing.
        Z,
        /// Exempt.
        E,
        /// Not subject to tax at all.
        O
    }

    enum Prices {
        /// The price is what is paid.
        GROSS,
        /// The tax comes on top.
        NET
    }

    /// Only a standard rate is a rate.
    Optional<ProductRefusal> refusal() {
        boolean possible = category == Category.S ? rate > 0 && rate <= HIGHEST_RATE : rate == 0;
        return possible ? Optional.empty() : Optional.of(new ProductRefusal.TaxImpossible(category.name(), rate));
    }
}
