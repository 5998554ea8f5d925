package io.cardea.billing.tax;

import io.cardea.chassis.money.Money;
import java.util.stream.Stream;

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
    /// @param before the parts that went before, in one
    public TaxedAmount onPart(Money price, TaxedAmount before, Money part) {
        return split(part, left(taxUpTo(price, priceOf(before).plus(part)), before));
    }

    /// The same, of a part of what was paid for the price.
    ///
    /// @param part with all tax
    public TaxedAmount onPaidPart(Money price, TaxedAmount before, Money part) {
        TaxedAmount whole = on(price);
        Money upTo = whole.tax()
                .share(before.gross().plus(part).amount(), whole.gross().amount());
        Money tax = left(upTo, before);
        return new TaxedAmount(category, rate, part.minus(tax), tax);
    }

    /// Parts of a price in one; of no parts as well.
    public TaxedAmount sum(String currency, Stream<TaxedAmount> parts) {
        return parts.reduce(on(Money.nothing(currency)), TaxedAmount::plus);
    }

    /// What is rounded for another part may have gone already.
    private static Money left(Money upTo, TaxedAmount before) {
        Money left = upTo.minus(before.tax());
        return left.negative() ? Money.nothing(left.currency()) : left;
    }

    /// What a price says of that.
    public Money priceOf(TaxedAmount taxed) {
        return switch (prices) {
            case GROSS -> taxed.gross();
            case NET -> taxed.net();
        };
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
