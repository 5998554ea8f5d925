package io.cardea.story.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {

    @Test
    void the_members_in_the_repository_are_what_the_generator_makes() throws IOException {
        assertThat(resource("members-500.csv")).isEqualTo(Population.csv(500, Population.SEED));
    }

    @Test
    void the_day_in_the_repository_is_what_the_generator_makes() throws IOException {
        assertThat(resource("day-5000.csv")).isEqualTo(GeneratedDay.csv(5000, GeneratedDay.SEED));
    }

    @Test
    void the_day_is_read_whole() throws IOException {
        var log = SwipeLog.read(resource("day-5000.csv"), ZoneOffset.UTC, null);

        assertThat(log.swipes()).hasSize(5000);
        assertThat(log.malformed()).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (var file = GeneratedFilesTest.class.getResourceAsStream("/replay/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
