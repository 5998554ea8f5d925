package io.cardea.billing.stripe;

import io.cardea.chassis.money.Money;
import java.util.Locale;
import java.util.Set;

/// Amounts as Stripe writes them: minor units, but for two currencies that have none, and that Stripe goes on writing
/// with two decimals.
final class StripeAmount {

    private static final Set<String> WRITTEN_WITH_TWO_DECIMALS = Set.of("ISK", "UGX");
    private static final long HUNDRED = 100;

    private StripeAmount() {}

    static long of(Money money) {
        return WRITTEN_WITH_TWO_DECIMALS.contains(money.currency())
                ? Math.multiplyExact(money.amount(), HUNDRED)
                : money.amount();
    }

    static String currency(Money money) {
        return money.currency().toLowerCase(Locale.ROOT);
    }

    static Money read(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        return new Money(WRITTEN_WITH_TWO_DECIMALS.contains(code) ? amount / HUNDRED : amount, code);
    }
}
