package io.cardea.chassis.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Whose tokens count.
@ConfigMapping(prefix = "cardea.keycloak")
interface TenancySettings {

    /// Keycloak's address as it stands in the tokens' `iss`, without a slash at the end.
    @WithDefault("http://127.0.0.1:8108")
    String url();

    /// What a token's `aud` must contain.
    @WithDefault("cardea")
    String audience();
}
