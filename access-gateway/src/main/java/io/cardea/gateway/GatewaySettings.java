package io.cardea.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Who this gateway is and where it keeps what it knows.
@ConfigMapping(prefix = GatewaySettings.PREFIX)
public interface GatewaySettings {

    String PREFIX = "cardea.gateway";

    String DATA_DIR = "data/access-gateway";

    /// Its name in what it publishes. Two gateways must not have the same.
    @WithDefault("gateway-1")
    String id();

    /// The folder of its store. Without it a gateway starts anew, and refuses everybody until it has read its topics.
    @WithDefault(DATA_DIR)
    Path dataDir();

    /// The oldest copy that may admit at a site whose company did not say.
    @WithDefault("PT24H")
    Duration maxOffline();
}
