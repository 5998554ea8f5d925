package io.cardea.stack.provider;

import java.math.BigDecimal;
import java.util.Currency;

/// Money in minor units of an ISO 4217 currency.
record Amount(long amount, String currency) {

    Amount {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount has to be more than nothing");
        }
        Currency.getInstance(currency);
    }

    String text() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return currency + " " + BigDecimal.valueOf(amount, digits).toPlainString();
    }
}
