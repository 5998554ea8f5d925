package io.cardea.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Facts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HearingOfDevicesTest {

    private final Heard heard = new Heard();

    @Test
    void what_was_said_before_stands_until_it_is_said_again() {
        heard.of(health(0, Duration.ofSeconds(2), "1.0"));
        heard.of(health(10, null, null));
        heard.of(health(20, null, "1.1"));

        assertThat(heard.untold()).containsExactly(health(20, Duration.ofSeconds(2), "1.1"));
    }

    @Test
    void what_is_learned_late_is_not_taken_for_the_latest() {
        heard.of(health(20, Duration.ofSeconds(2), "1.1"));
        heard.of(health(10, null, "1.0"));

        assertThat(heard.untold()).containsExactly(health(20, Duration.ofSeconds(2), "1.1"));
    }

    @Test
    void what_was_told_is_told_again_only_once_it_has_changed() {
        heard.of(health(0, null, null));
        heard.untold().forEach(heard::told);
        assertThat(heard.untold()).isEmpty();

        heard.of(health(1, null, null));

        assertThat(heard.untold()).containsExactly(health(1, null, null));
    }

    @Test
    void what_it_has_carried_out_stands_until_it_carries_out_something_else() {
        Acknowledged first = new Acknowledged(Facts.CARD, Facts.NOW);
        heard.of(Health.carriedOut(Facts.GATE, Facts.COMPANY, first));
        heard.of(health(10, null, "1.0"));

        assertThat(heard.untold()).extracting(Health::acknowledged).containsExactly(first);

        Acknowledged second = new Acknowledged(Facts.MEMBER, Facts.NOW.plusSeconds(20));
        heard.of(Health.carriedOut(Facts.GATE, Facts.COMPANY, second));
        heard.of(Health.carriedOut(Facts.GATE, Facts.COMPANY, first));

        assertThat(heard.untold()).extracting(Health::acknowledged).containsExactly(second);
    }

    private static Health health(long second, @Nullable Duration ahead, @Nullable String firmware) {
        Instant at = Facts.NOW.plusSeconds(second);
        return new Health(Facts.GATE, Facts.COMPANY, at, ahead, firmware, null);
    }
}
