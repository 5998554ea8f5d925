package io.cardea.subscription.product;

import io.cardea.subscription.terms.Agreement;

/// A product in its newest version.
public record Product(Agreement agreement, boolean onSale) {}
