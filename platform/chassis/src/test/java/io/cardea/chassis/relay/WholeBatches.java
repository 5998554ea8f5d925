package io.cardea.chassis.relay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Settings for a relay that is turned by hand.
record WholeBatches() implements RelaySettings {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public int batch() {
        return 500;
    }

    @Override
    public Duration poll() {
        return Duration.ZERO;
    }

    @Override
    public Duration rest() {
        return Duration.ZERO;
    }

    @Override
    public Duration backoff() {
        return Duration.ZERO;
    }

    @Override
    public Optional<List<String>> heartbeatTopics() {
        return Optional.empty();
    }

    @Override
    public Duration heartbeatInterval() {
        return Duration.ofSeconds(1);
    }
}
