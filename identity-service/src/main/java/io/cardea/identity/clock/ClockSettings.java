package io.cardea.identity.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Who must be quiet before a company's clock moves on.
@ConfigMapping(prefix = "cardea.clock")
interface ClockSettings {

    /// The base addresses of all services, this one included.
    @WithDefault("http://127.0.0.1:8101,http://127.0.0.1:8102,http://127.0.0.1:8103,"
            + "http://127.0.0.1:8104,http://127.0.0.1:8105,http://127.0.0.1:8106")
    List<URI> participants();

    /// How long one service may take to answer.
    @WithName("answer-timeout")
    @WithDefault("PT3S")
    Duration answerTimeout();

    /// The pause before asking again when somebody does not answer, or has been busy for a while. Otherwise there is
    /// none: the services themselves wait with their answers.
    @WithDefault("PT0.05S")
    Duration pause();

    /// How long a POST waits for the end before it answers 202.
    @WithDefault("PT30S")
    Duration patience();

    /// How many events an advance lists; it counts all of them.
    @WithName("listed-events")
    @WithDefault("1000")
    int listedEvents();
}
