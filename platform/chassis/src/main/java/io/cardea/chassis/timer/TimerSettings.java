package io.cardea.chassis.timer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// How due timers are swept.
@ConfigMapping(prefix = "cardea.timer")
interface TimerSettings {

    /// Off for tests that ring timers themselves.
    @WithDefault("true")
    boolean enabled();

    /// How often to look; a company's clock that moves is a reason to look at once.
    @WithDefault("500ms")
    Duration interval();

    /// Timers rung in one transaction.
    @WithDefault("200")
    int batch();

    /// How long a timer that failed waits for its next try; doubles with each failure.
    @WithName("retry-after")
    @WithDefault("5s")
    Duration retryAfter();
}
