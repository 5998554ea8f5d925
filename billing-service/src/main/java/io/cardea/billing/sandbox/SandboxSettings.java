package io.cardea.billing.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// The sandbox payment provider, as a deployment sees it. Of what concerns all providers, the defaults are taken from
/// here (`cardea.providers`), since deployments of the first release say it here.
@ConfigMapping(prefix = "cardea.sandbox-provider")
interface SandboxSettings {

    /// Where the provider is.
    @WithDefault("http://127.0.0.1:8107")
    URI url();

    /// Our key there. No default.
    @WithName("api-key")
    String apiKey();

    /// What it signs its webhooks with: one secret, or two while one replaces the other. No default.
    @WithName("webhook-secrets")
    List<String> webhookSecrets();

    /// Where the provider and the members reach us.
    @WithName("public-url")
    @WithDefault("http://127.0.0.1:8100")
    URI publicUrl();

    /// How long an answer may take before a payment counts as UNKNOWN.
    @WithDefault("5s")
    Duration timeout();

    /// How often to look for requests to send, besides right after a commit.
    @WithDefault("500ms")
    Duration poll();

    /// The first pause before another try; doubles each time.
    @WithName("retry-after")
    @WithDefault("1s")
    Duration retryAfter();
}
