package io.cardea.gateway.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the outbox is emptied.
@ConfigMapping(prefix = "cardea.gateway.publish")
interface PublishSettings {

    /// The most records that are under way at once.
    @WithDefault("500")
    int batch();

    /// How often to look into an empty outbox.
    @WithDefault("PT0.02S")
    Duration every();

    /// How often to ask whether the topic is still the same.
    @WithDefault("PT5S")
    Duration checkTopicsEvery();

    /// How often to tell which gates were seen.
    @WithDefault("PT1M")
    Duration healthEvery();

    /// How long to wait after Kafka failed.
    @WithDefault("PT1S")
    Duration backOff();
}
