package io.cardea.subscription.terms;

import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.UUID;

/// One version of a product, as it was bought: it stays as it is, whatever becomes of the product.
public record Agreement(
        UUID product, String key, String name, int version, Money price, Terms terms, List<Benefit> benefits) {

    public Agreement {
        benefits = List.copyOf(benefits);
    }
}
