package io.cardea.identity.running;

import io.cardea.stack.keycloak.KeycloakNode;
import io.cardea.stack.keycloak.KeycloakSettings;
import io.cardea.stack.keycloak.PlatformRealm;
import io.cardea.stack.place.Folders;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real Keycloak with the platform's realm, in the fake issuer's place.
public final class RealKeycloak implements QuarkusTestResourceLifecycleManager {

    static final String PLATFORM_PASSWORD = "platform-admin-password";

    private @Nullable Path folder;
    private @Nullable KeycloakNode node;

    @Override
    public Map<String, String> start() {
        folder = temporary();
        var settings = KeycloakSettings.forTests(folder);
        var started = KeycloakNode.start(settings);
        started.provide(new PlatformRealm(PLATFORM_PASSWORD, "service-secret"));
        node = started;
        return Map.of(
                "cardea.keycloak.url",
                started.url(),
                "cardea.keycloak.admin-username",
                KeycloakNode.ADMIN,
                "cardea.keycloak.admin-password",
                settings.adminPassword(),
                "cardea.service-client.secret",
                "service-secret");
    }

    /// After the servers, whose fake issuer gives way.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        if (node != null) {
            node.close();
        }
        if (folder != null) {
            Folders.delete(folder);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cardea-keycloak-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
