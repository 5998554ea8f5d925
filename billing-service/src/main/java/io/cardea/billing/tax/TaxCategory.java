package io.cardea.billing.tax;

/// Why a price has the tax that it has, in the letters of EN 16931 (UNCL5305).
public enum TaxCategory {
    /// Standard or reduced rate.
    S,
    /// Taxed at nothing.
    Z,
    /// Exempt.
    E,
    /// Not subject to tax at all.
    O
}
