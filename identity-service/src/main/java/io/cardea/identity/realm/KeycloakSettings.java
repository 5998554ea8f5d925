package io.cardea.identity.realm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// How the admin of Keycloak is reached, who makes realms.
@ConfigMapping(prefix = "cardea.keycloak")
interface KeycloakSettings {

    /// Keycloak's address as it stands in tokens; realms' issuers are below it.
    @WithDefault("http://127.0.0.1:8108")
    String url();

    /// Keycloak's address for its admin API, where that is another.
    @WithName("admin-url")
    @WithDefault("${cardea.keycloak.url:http://127.0.0.1:8108}")
    String adminUrl();

    /// The bootstrap admin of realm master.
    @WithName("admin-username")
    @WithDefault("admin")
    String adminUsername();

    /// Its password; there is no default.
    @WithName("admin-password")
    String adminPassword();

    /// For how long one request may take; making a realm takes a second, on a busy machine far longer.
    @WithName("admin-timeout")
    @WithDefault("PT60S")
    Duration adminTimeout();
}
