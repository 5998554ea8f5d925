package io.cardea.chassis.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the journal is carried to Kafka.
@ConfigMapping(prefix = "cardea.relay")
interface RelaySettings {

    /// Off for tests that look at the journal itself.
    @WithDefault("true")
    boolean enabled();

    /// Rows sent before they are marked.
    @WithDefault("500")
    int batch();

    /// How long to wait for a ring before looking again.
    @WithDefault("100ms")
    Duration poll();

    /// The least time between two turns that send something: under load there is more in each, at rest nothing
    /// waits.
    @WithDefault("25ms")
    Duration rest();

    /// How long to wait after a failure, and before asking again to become the leader.
    @WithDefault("500ms")
    Duration backoff();

    /// Topics whose readers want to know how fresh they are: one heartbeat per partition and interval.
    @WithName("heartbeat-topics")
    Optional<List<String>> heartbeatTopics();

    @WithName("heartbeat-interval")
    @WithDefault("1s")
    Duration heartbeatInterval();
}
