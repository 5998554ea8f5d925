package io.cardea.gateway.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstantFromTextTest {

    @Test
    void in_a_message_it_is_read_the_same() throws JsonProcessingException {
        assertThat(List.of(
                        Messages.JSON.readValue("\"2026-03-01T00:00:00Z\"", Instant.class),
                        Messages.JSON.readValue("\"2026-03-01T00:00:00.5Z\"", Instant.class)))
                .containsExactly(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00.5Z"));
    }

    @Test
    void what_is_no_time_is_refused_in_a_message() {
        assertThatThrownBy(() -> Messages.JSON.readValue("\"2026-13-01T00:00:00Z\"", Instant.class))
                .isInstanceOf(InvalidFormatException.class);
    }
}
