package io.cardea.gateway.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the topics are followed.
@ConfigMapping(prefix = "cardea.gateway.follow")
interface FollowSettings {

    /// The most records that are applied in one transaction; checks wait for it.
    @WithDefault("200")
    int batch();

    /// How long to wait after Kafka failed.
    @WithDefault("PT1S")
    Duration backOff();

    /// How often to ask whether topics have come, or are others.
    @WithDefault("PT3S")
    Duration checkTopicsEvery();

    /// How far back a gateway without a position reads what its peers let in.
    @WithDefault("P2D")
    Duration peersLookBack();

    /// How long after a recreated topic was read to its end the entries that it did not bring are swept away.
    @WithDefault("PT1H")
    Duration sweepAfter();
}
