package io.cardea.catalog.product;

/// Whether a product can be bought.
public enum ProductStatus {
    ON_SALE,
    WITHDRAWN
}
