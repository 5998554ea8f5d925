package io.cardea.billing.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What holds for all payment providers.
@ConfigMapping(prefix = "cardea.providers")
public interface ProvidersSettings {

    /// Under which the keys of provider accounts are sealed; without it no account can be opened. Long and random.
    @WithName("sealing-key")
    Optional<String> sealingKey();

    /// Where providers and members reach us; webhook and return URLs begin with it.
    @WithName("public-url")
    @WithDefault("${cardea.sandbox-provider.public-url:http://127.0.0.1:8100}")
    URI publicUrl();

    /// How long an answer may take before a payment counts as UNKNOWN.
    @WithDefault("${cardea.sandbox-provider.timeout:5s}")
    Duration timeout();

    /// How often to look for requests to send, besides right after a commit.
    @WithDefault("${cardea.sandbox-provider.poll:500ms}")
    Duration poll();

    /// The first pause before another try; doubles each time.
    @WithName("retry-after")
    @WithDefault("${cardea.sandbox-provider.retry-after:1s}")
    Duration retryAfter();

    /// Where Stripe is.
    @WithName("stripe-url")
    @WithDefault("https://api.stripe.com")
    URI stripeUrl();

    /// Where Nets Easy is; its test system is another one.
    @WithName("nets-url")
    @WithDefault("https://api.dibspayment.eu")
    URI netsUrl();
}
