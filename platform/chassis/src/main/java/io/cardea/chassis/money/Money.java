package io.cardea.chassis.money;

import java.util.Currency;

/// An amount in the minor units of an ISO 4217 currency: 4900 NOK are 49 kroner, 4900 JPY are 4900 yen.
///
/// @param amount minor units; negative for what flows back
/// @param currency the ISO 4217 code
public record Money(long amount, String currency) {

    public Money {
        Currency.getInstance(currency);
    }

    /// The sum; refuses to add two currencies.
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other.currency, currency));
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    public boolean negative() {
        return amount < 0;
    }

    /// Nothing to pay.
    public boolean nothing() {
        return amount == 0;
    }
}
