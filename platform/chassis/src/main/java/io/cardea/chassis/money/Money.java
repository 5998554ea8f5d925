package io.cardea.chassis.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in the minor units of an ISO 4217 currency: 4900 NOK are 49 kroner, 4900 JPY are 4900 yen.
///
/// @param amount minor units; negative for what flows back
/// @param currency the ISO 4217 code
public record Money(long amount, String currency) {

    public Money {
        Currency.getInstance(currency);
    }

    /// So much in the currency's own unit: 49.00 NOK are 4900 øre. [ArithmeticException] where it has more decimals
    /// than the currency, or is too large.
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.movePointRight(decimals(currency)).longValueExact(), currency);
    }

    public static Money nothing(String currency) {
        return new Money(0, currency);
    }

    /// The sum; refuses to add two currencies.
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, same(other).amount), currency);
    }

    /// The difference; refuses to mix two currencies.
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, same(other).amount), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }

    /// `part` of `whole` equal parts, rounded half up to the minor unit. Who splits an amount takes the share of one
    /// piece and leaves the difference to the other, so that the pieces add up to the whole.
    public Money share(long part, long whole) {
        var exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(part));
        return new Money(
                exact.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    /// In the currency's own unit, with all of its decimals: 49.00 for 4900 øre.
    public BigDecimal decimal() {
        return BigDecimal.valueOf(amount, decimals(currency));
    }

    /// As documents write it, and people who move money by hand: `49.00 NOK`.
    public String named() {
        return decimal().toPlainString() + " " + currency;
    }

    /// As people on call read it: `4900 NOK`, in minor units.
    public String inMinorUnits() {
        return amount + " " + currency;
    }

    public boolean negative() {
        return amount < 0;
    }

    /// Nothing to pay.
    public boolean nothing() {
        return amount == 0;
    }

    /// Money of no country, such as XXX, has none.
    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not add up".formatted(currency, other.currency));
        }
        return other;
    }
}
