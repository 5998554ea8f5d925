package io.cardea.stack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningKeycloakIT {
    static final PlatformRealm REALM = new PlatformRealm("let-me-in", "among-us");

    @TempDir
    static Path folder;

    static KeycloakNode node;

    @BeforeAll
    static void start() {
        node = KeycloakNode.start(KeycloakSettings.forTests(folder));
        node.provide(REALM);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void the_platform_admin_gets_a_token_that_the_services_understand() {
        var token = AccessToken.byPassword(node.url(), "platform", "cardea-cli", "admin", "let-me-in");

        assertThat(claims(token))
                .contains("\"iss\":\"" + node.url() + "/realms/platform\"")
                .contains("\"aud\":\"cardea\"")
                .contains("\"realm_access\":{\"roles\":[")
                .contains("\"platform-admin\"")
                .contains("\"sub\":\"")
                .contains("\"preferred_username\":\"admin\"")
                .doesNotContain("\"service\"");
    }

    @Test
    void a_service_gets_a_token_of_its_own() {
        var token = AccessToken.bySecret(node.url(), "platform", "cardea-services", "among-us");

        assertThat(claims(token)).contains("\"aud\":\"cardea\"", "\"service\"").doesNotContain("platform-admin");
    }

    @Test
    void a_wrong_password_gets_nothing() {
        assertThatThrownBy(() -> AccessToken.byPassword(node.url(), "platform", "cardea-cli", "admin", "guess"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void providing_the_realm_again_leaves_it_as_it_is() {
        node.provide(new PlatformRealm("another", "another"));

        assertThat(AccessToken.byPassword(node.url(), "platform", "cardea-cli", "admin", "let-me-in"))
                .isNotNull();
    }

    private static String claims(AccessToken token) {
        return new String(Base64.getUrlDecoder().decode(token.value().split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
