package io.cardea.billing.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Settings that send both real providers to the same local double.
public record TestSettings(URI at) implements ProvidersSettings {

    @Override
    public Optional<String> sealingKey() {
        return Optional.of("a-sealing-key-for-tests");
    }

    @Override
    public URI publicUrl() {
        return URI.create("http://merchant.example");
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration poll() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofMillis(50);
    }

    @Override
    public URI stripeUrl() {
        return at;
    }

    @Override
    public URI netsUrl() {
        return at;
    }
}
