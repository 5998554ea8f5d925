package io.cardea.stack.keycloak;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.process.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/// The realm of the platform's own admins and services.
///
/// @param adminPassword of the login `admin`, who has the role platform-admin
/// @param serviceClientSecret of the client `cardea-services`, which has the role service
public record PlatformRealm(String adminPassword, String serviceClientSecret) {
    /// The realm's name.
    public static final String NAME = "platform";

    /// The login of the platform's admin.
    public static final String ADMIN = "admin";

    void provide(String keycloak, String masterPassword) {
        if (Http.answersOk(keycloak + "/realms/" + NAME)) {
            return;
        }
        var token = AccessToken.byPassword(keycloak, "master", "admin-cli", KeycloakNode.ADMIN, masterPassword);
        Http.post(
                keycloak + "/admin/realms",
                Map.of("Authorization", "Bearer " + token.value()),
                "application/json",
                json());
    }

    private String json() {
        try {
            return Files.readString(Checkout.find().root().resolve("deploy/keycloak/platform-realm.json"))
                    .replace("${PLATFORM_ADMIN_PASSWORD}", adminPassword)
                    .replace("${SERVICE_CLIENT_SECRET}", serviceClientSecret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "PlatformRealm[]";
    }
}
