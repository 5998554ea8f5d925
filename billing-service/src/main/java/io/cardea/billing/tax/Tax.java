package io.cardea.billing.tax;

import io.cardea.chassis.money.Money;

/// How a product's prices are taxed.
///
/// @param rate in hundredths of a percent: 2500 are 25 %
/// @param prices whether its prices have the tax in them
public record Tax(TaxCategory category, int rate, Prices prices) {

    /// Where nobody said anything of tax.
    public static final Tax NONE = new Tax(TaxCategory.O, 0, Prices.GROSS);

    private static final int WHOLE = 10_000;

    /// What a price is.
    public enum Prices {
        /// What is paid.
        GROSS,
        /// The tax comes on top.
        NET
    }

    /// The tax in, or on top of, a price; half a minor unit is rounded up.
    public TaxedAmount on(Money price) {
        return split(price, tax(price));
    }

    /// The tax of a part of a price, such that all parts one after the other have the whole tax.
    ///
    /// @param before the parts of the price that went before
    public TaxedAmount onPart(Money price, Money before, Money part) {
        return split(part, taxUpTo(price, before.plus(part)).minus(taxUpTo(price, before)));
    }

    private TaxedAmount split(Money priced, Money tax) {
        Money net = switch (prices) {
            case GROSS -> priced.minus(tax);
            case NET -> priced;
        };
        return new TaxedAmount(category, rate, net, tax);
    }

    private Money tax(Money price) {
        return price.share(rate, prices == Prices.GROSS ? WHOLE + rate : WHOLE);
    }

    private Money taxUpTo(Money price, Money part) {
        return price.nothing() ? price : tax(price).share(part.amount(), price.amount());
    }
}
