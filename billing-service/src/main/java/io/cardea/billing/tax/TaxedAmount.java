package io.cardea.billing.tax;

import io.cardea.chassis.money.Money;

/// An amount with its tax apart.
///
/// @param rate in hundredths of a percent: 2500 are 25 %
public record TaxedAmount(TaxCategory category, int rate, Money net, Money tax) {

    /// What is paid.
    public Money gross() {
        return net.plus(tax);
    }

    /// Is this of the same category and rate, so that the two are shown in one sum?
    public boolean isTaxedAs(TaxedAmount other) {
        return category == other.category && rate == other.rate;
    }

    /// Both together, of the same category and rate.
    public TaxedAmount plus(TaxedAmount other) {
        if (!isTaxedAs(other)) {
            throw new IllegalArgumentException("%s and %s are taxed differently".formatted(this, other));
        }
        return new TaxedAmount(category, rate, net.plus(other.net), tax.plus(other.tax));
    }
}
