package io.cardea.billing.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The adapters that this deployment has.
@ApplicationScoped
public class Providers {

    private final Map<ProviderName, PaymentProvider> byName = new EnumMap<>(ProviderName.class);

    Providers(Instance<PaymentProvider> adapters) {
        adapters.forEach(adapter -> byName.put(adapter.name(), adapter));
    }

    public PaymentProvider of(ProviderName name) {
        return Objects.requireNonNull(byName.get(name), "every provider has an adapter");
    }
}
