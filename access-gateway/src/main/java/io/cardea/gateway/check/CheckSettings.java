package io.cardea.gateway.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How patient a check is.
@ConfigMapping(prefix = "cardea.gateway.check")
interface CheckSettings {

    /// How long a check waits for a pass that is known to be newer than the one held; then that one decides.
    @WithDefault("PT0.3S")
    Duration waitForPass();
}
