package io.cardea.chassis.subscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// How records of other services' topics are taken.
@ConfigMapping(prefix = "cardea.consumer")
interface ConsumerSettings {

    /// Off for tests that apply records themselves.
    @WithDefault("true")
    boolean enabled();

    /// Records taken at once: one transaction per subscriber.
    @WithDefault("300")
    int batch();

    /// The least time between two batches: under load there is more in each, at rest nothing waits.
    @WithDefault("25ms")
    Duration rest();

    /// The same where a batch has something urgent in it.
    @WithDefault("8ms")
    Duration haste();

    /// How long to wait before the same records are tried again while the database is away.
    @WithDefault("500ms")
    Duration backoff();

    /// How long one batch may take in the database.
    @WithName("patience")
    @WithDefault("60s")
    Duration patience();
}
