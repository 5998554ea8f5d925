package io.cardea.gateway;

import java.nio.file.Path;
import java.time.Duration;

/// The settings of a gateway whose store is in memory, and which admits by a copy of up to a day.
public record GatewayWithoutDisk() implements GatewaySettings {

    @Override
    public String id() {
        return "gateway-1";
    }

    @Override
    public Path dataDir() {
        throw new UnsupportedOperationException("no disk here");
    }

    @Override
    public Duration maxOffline() {
        return Duration.ofHours(24);
    }
}
