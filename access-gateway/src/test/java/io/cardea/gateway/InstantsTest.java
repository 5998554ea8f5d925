package io.cardea.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.SeededCases;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @Test
    void every_second_of_four_digit_years_is_read_as_the_jdk_reads_it() {
        SeededCases.times(20_000).check(random -> {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L));

            assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
        });
    }

    @Test
    void whatever_stands_at_a_place_it_is_read_or_refused_as_the_jdk_does() {
        SeededCases.times(20_000).check(random -> {
            String text = somewhatSpoilt("2026-02-28T23:59:59Z", random);

            assertThat(readBy(Instants::parse, text)).isEqualTo(readBy(Instant::parse, text));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28T23:59:59.123456Z",
                "2024-02-29T00:00:00Z",
                "2026-12-31T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-03-01T01:00:00+01:00",
                "+12026-03-01T00:00:00Z"
            })
    void what_is_unusual_is_read_too(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void every_instant_is_written_as_the_jdk_writes_it() {
        SeededCases.times(20_000).check(random -> {
            long second = random.nextInt(10) == 0
                    ? random.nextLong(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
                    : random.nextLong(-62_167_219_200L, 253_402_300_800L);
            Instant instant = Instant.ofEpochSecond(second, fraction(random));

            assertThat(Instants.append(new StringBuilder(), instant)).hasToString(instant.toString());
        });
    }

    private static int fraction(RandomGenerator random) {
        int nano = random.nextInt(1_000_000_000);
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> nano / 1_000_000 * 1_000_000;
            case 2 -> nano / 1_000 * 1_000;
            default -> nano;
        };
    }

    private interface Reader {
        Instant read(String text);
    }

    private static Object readBy(Reader reader, String text) {
        try {
            return reader.read(text);
        } catch (DateTimeException e) {
            return "refused";
        }
    }

    private static String somewhatSpoilt(String text, RandomGenerator random) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoilt.setCharAt(random.nextInt(text.length()), "0123456789:-TZ. ".charAt(random.nextInt(16)));
        }
        return spoilt.toString();
    }
}
