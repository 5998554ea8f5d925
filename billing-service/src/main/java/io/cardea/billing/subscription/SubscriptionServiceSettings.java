package io.cardea.billing.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where subscription-service is asked what lies ahead. Nothing else needs it.
@ConfigMapping(prefix = "cardea.subscription-service")
interface SubscriptionServiceSettings {

    @WithDefault("http://127.0.0.1:8103")
    URI url();

    /// How long an answer may take.
    @WithDefault("5s")
    Duration timeout();
}
