package io.cardea.stack.provider;

import io.cardea.stack.process.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Where the provider listens and keeps its file, and the two secrets it shares with the merchant.
///
/// @param silence how long a simulated timeout keeps the merchant waiting
public record ProviderSettings(
        String host, int port, URI publicUrl, Path data, String apiKey, String webhookSecret, Duration silence) {

    /// From `-Dcardea.provider...` or `CARDEA_PROVIDER_...`; the key and the secret have no defaults.
    static ProviderSettings fromEnvironment() {
        String host = Setting.of("cardea.provider.host", "127.0.0.1");
        int port = Integer.parseInt(Setting.of("cardea.provider.port", "8107"));
        return new ProviderSettings(
                host,
                port,
                URI.create(Setting.of("cardea.provider.url", "http://" + host + ":" + port)),
                Path.of(Setting.of("cardea.provider.data", "data/provider")),
                Setting.of("cardea.provider.api-key", null),
                Setting.of("cardea.provider.webhook-secret", null),
                Duration.parse(Setting.of("cardea.provider.silence", "PT30S")));
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + publicUrl + ", " + data + "]";
    }
}
