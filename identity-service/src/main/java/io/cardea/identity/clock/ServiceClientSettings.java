package io.cardea.identity.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The client by which services know each other, in the realm `platform`.
@ConfigMapping(prefix = "cardea.service-client")
interface ServiceClientSettings {

    @WithDefault("cardea-services")
    String id();

    /// There is no default.
    String secret();
}
