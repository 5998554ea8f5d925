package io.cardea.stack.keycloak;

import java.nio.file.Path;

/// Where and how a server runs.
///
/// @param data the folder of its database
/// @param port on 127.0.0.1; 0 for a free one
/// @param adminPassword of the login `admin` of the realm master; settled by the first start
/// @param log its log file
public record KeycloakSettings(Path data, int port, String adminPassword, Path log) {
    /// For tests: in the given folder, on a free port.
    public static KeycloakSettings forTests(Path folder) {
        return new KeycloakSettings(folder.resolve("keycloak"), 0, "test", folder.resolve("logs/keycloak.log"));
    }

    @Override
    public String toString() {
        return "KeycloakSettings[" + data + ", " + port + "]";
    }
}
