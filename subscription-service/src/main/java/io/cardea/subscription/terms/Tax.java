package io.cardea.subscription.terms;

/// How a product's prices are taxed, as the catalog says it. This service reckons in prices and passes it on.
///
/// @param category in the letters of EN 16931
/// @param rate in hundredths of a percent
/// @param prices `GROSS` where the tax is in the price, `NET` where it comes on top
public record Tax(String category, int rate, String prices) {}
