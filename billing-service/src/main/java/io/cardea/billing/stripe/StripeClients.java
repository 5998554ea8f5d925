package io.cardea.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.ProvidersSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stripe's client per API key. It does not try again by itself: the queue does, and knows what it means.
@ApplicationScoped
class StripeClients {

    private final Map<String, StripeClient> byKey = new ConcurrentHashMap<>();
    private final ProvidersSettings settings;

    StripeClients(ProvidersSettings settings) {
        this.settings = settings;
    }

    StripeClient of(Keys keys) {
        return byKey.computeIfAbsent(keys.apiKey(), this::client);
    }

    /// The same key, the same thing.
    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private StripeClient client(String apiKey) {
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        return StripeClient.builder()
                .setApiKey(apiKey)
                .setApiBase(settings.stripeUrl().toString())
                .setConnectTimeout(timeout)
                .setReadTimeout(timeout)
                .setMaxNetworkRetries(0)
                .build();
    }
}
