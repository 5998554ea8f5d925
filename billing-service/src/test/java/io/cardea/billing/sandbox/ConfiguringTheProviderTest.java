package io.cardea.billing.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguringTheProviderTest {

    private static final Map<String, String> NEEDED =
            Map.of("cardea.sandbox-provider.api-key", "key", "cardea.sandbox-provider.webhook-secrets", "new,old");

    @Test
    void the_key_and_the_secrets_have_to_be_told_and_all_else_has_a_default() {
        SandboxSettings settings = settings(NEEDED);

        assertThat(settings.apiKey()).isEqualTo("key");
        assertThat(settings.webhookSecrets()).containsExactly("new", "old");
        assertThat(settings.url()).isEqualTo(URI.create("http://127.0.0.1:8107"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8100"));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.poll()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void without_the_secrets_nothing_starts() {
        assertThatThrownBy(() -> settings(Map.of("cardea.sandbox-provider.api-key", "key")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("cardea.sandbox-provider.webhook-secrets");
    }

    @Test
    void a_misspelt_key_does_not_start_either() {
        assertThatThrownBy(() -> settings(Map.of(
                        "cardea.sandbox-provider.api-key", "key",
                        "cardea.sandbox-provider.webhook-secrets", "new",
                        "cardea.sandbox-provider.webhook-secret", "new")))
                .isInstanceOf(ConfigValidationException.class);
    }

    private static SandboxSettings settings(Map<String, String> told) {
        return new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withDefaultValues(told)
                .withConverter(Duration.class, 200, ConfiguringTheProviderTest::duration)
                .build()
                .getConfigMapping(SandboxSettings.class);
    }

    /// `5s` and `500ms`, as Quarkus reads them.
    private static Duration duration(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.replace("ms", "")))
                : Duration.parse("PT" + text);
    }
}
