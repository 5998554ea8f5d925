package io.cardea.billing.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The providers that there are adapters for.
public enum ProviderName {
    SANDBOX,
    STRIPE,
    NETS;

    /// As it stands in addresses and messages.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Who causes what the provider tells us, in the journal.
    public String actor() {
        return "provider:" + key();
    }

    public static Optional<ProviderName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
