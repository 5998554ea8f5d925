package io.cardea.billing.stripe;

import io.cardea.billing.provider.ProviderName;
import io.cardea.chassis.money.Money;
import java.util.Locale;
import java.util.Set;

/// Amounts as Stripe writes them: minor units, but for two currencies that have none, and that Stripe goes on writing
/// with two decimals, and one that has two by ISO 4217, and that Stripe writes with none.
final class StripeAmount {

    private static final Set<String> WRITTEN_WITH_TWO_DECIMALS = Set.of("ISK", "UGX");
    private static final Set<String> WRITTEN_WITH_NONE = Set.of("MGA");
    private static final long HUNDRED = 100;

    private StripeAmount() {}

    /// @param money which Stripe takes ([ProviderName#takes])
    static long of(Money money) {
        if (!ProviderName.STRIPE.takes(money)) {
            throw new IllegalArgumentException("Stripe does not take " + money.inMinorUnits());
        }
        if (WRITTEN_WITH_NONE.contains(money.currency())) {
            return money.amount() / HUNDRED;
        }
        return WRITTEN_WITH_TWO_DECIMALS.contains(money.currency())
                ? Math.multiplyExact(money.amount(), HUNDRED)
                : money.amount();
    }

    static String currency(Money money) {
        return money.currency().toLowerCase(Locale.ROOT);
    }

    static Money read(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        if (WRITTEN_WITH_NONE.contains(code)) {
            return new Money(Math.multiplyExact(amount, HUNDRED), code);
        }
        return new Money(WRITTEN_WITH_TWO_DECIMALS.contains(code) ? amount / HUNDRED : amount, code);
    }
}
