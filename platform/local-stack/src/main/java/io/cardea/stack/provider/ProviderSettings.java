package io.cardea.stack.provider;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the provider listens and keeps its file, and the two secrets it shares with the merchant.
///
/// @param silence how long a simulated timeout keeps the merchant waiting
public record ProviderSettings(
        String host, int port, URI publicUrl, Path data, String apiKey, String webhookSecret, Duration silence) {

    /// From `-Dcardea.provider...` or `CARDEA_PROVIDER_...`; the key and the secret have no defaults.
    static ProviderSettings fromEnvironment() {
        String host = setting("cardea.provider.host", "127.0.0.1");
        int port = Integer.parseInt(setting("cardea.provider.port", "8107"));
        return new ProviderSettings(
                host,
                port,
                URI.create(setting("cardea.provider.url", "http://" + host + ":" + port)),
                Path.of(setting("cardea.provider.data", "data/provider")),
                setting("cardea.provider.api-key", null),
                setting("cardea.provider.webhook-secret", null),
                Duration.parse(setting("cardea.provider.silence", "PT30S")));
    }

    private static String setting(String key, @Nullable String usual) {
        String property = System.getProperty(key);
        String name = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        String value = property != null ? property : System.getenv(name);
        if (value != null) {
            return value;
        }
        if (usual == null) {
            throw new IllegalArgumentException("Set " + key + " or " + name + ".");
        }
        return usual;
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + publicUrl + ", " + data + "]";
    }
}
