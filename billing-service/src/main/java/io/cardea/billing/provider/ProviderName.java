package io.cardea.billing.provider;

import io.cardea.chassis.money.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// The providers that there are adapters for.
public enum ProviderName {
    SANDBOX,
    STRIPE,
    NETS;

    private static final int THREE_DECIMALS = 3;
    private static final String ARIARY = "MGA";

    /// Why an amount is not sent that the provider does not take.
    public static final String AMOUNT_NOT_TAKEN = "amount-not-taken";

    /// As it stands in addresses and messages.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Stripe wants the last of three decimals to be 0, and takes no parts of an ariary; the others take all.
    public boolean takes(Money amount) {
        return amount.amount() % smallestStep(amount.currency()) == 0;
    }

    private long smallestStep(String currency) {
        return switch (this) {
            case SANDBOX, NETS -> 1;
            case STRIPE ->
                Currency.getInstance(currency).getDefaultFractionDigits() == THREE_DECIMALS
                        ? 10
                        : currency.equals(ARIARY) ? 100 : 1;
        };
    }

    /// Who causes what the provider tells us, in the journal.
    public String actor() {
        return "provider:" + key();
    }

    public static Optional<ProviderName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
