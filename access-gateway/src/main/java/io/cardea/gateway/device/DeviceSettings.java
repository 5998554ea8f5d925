package io.cardea.gateway.device;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What a device may do, and how much of it.
@ConfigMapping(prefix = "cardea.gateway.device")
interface DeviceSettings {

    /// Whether devices that connect by TLS are asked for a certificate, which proves them as their key does.
    @WithDefault("false")
    boolean certificates();

    /// How many requests of one gate are answered per second.
    @WithDefault("100")
    int requestsPerSecond();

    /// How many of them may come at once.
    @WithDefault("200")
    int burst();

    /// How many requests may be under way on the careful way, of all gates.
    @WithDefault("256")
    int mostAtOnce();

    /// How long a connection may take to say all of a request.
    @WithDefault("PT10S")
    Duration sayWithin();
}
