package io.cardea.catalog.product;

/// What can happen to a product.
public sealed interface ProductChange {

    record Published() implements ProductChange {}

    /// There is a new version.
    record Revised() implements ProductChange {}

    /// It is sold no more.
    record Withdrawn() implements ProductChange {}
}
