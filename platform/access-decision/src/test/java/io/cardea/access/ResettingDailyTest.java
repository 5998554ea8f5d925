package io.cardea.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResettingDailyTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @CsvSource({
        // Summer and winter.
        "04:00, 2026-06-01T01:59:59Z, 2026-05-31T02:00:00Z",
        "04:00, 2026-06-01T02:00:00Z, 2026-06-01T02:00:00Z",
        "04:00, 2026-12-01T02:59:59Z, 2026-11-30T03:00:00Z",
        "04:00, 2026-12-01T03:00:00Z, 2026-12-01T03:00:00Z",
        // On the 29th of March 2026 the clock goes from two to three: half past two is left out.
        "02:30, 2026-03-29T01:29:59Z, 2026-03-28T01:30:00Z",
        "02:30, 2026-03-29T01:30:00Z, 2026-03-29T01:30:00Z",
        "02:30, 2026-03-30T00:30:00Z, 2026-03-30T00:30:00Z",
        // On the 25th of October 2026 it goes from three back to two: half past two comes twice, and counts once.
        "02:30, 2026-10-25T00:29:59Z, 2026-10-24T00:30:00Z",
        "02:30, 2026-10-25T00:30:00Z, 2026-10-25T00:30:00Z",
        "02:30, 2026-10-25T01:30:00Z, 2026-10-25T00:30:00Z",
        "02:30, 2026-10-26T01:30:00Z, 2026-10-26T01:30:00Z"
    })
    void the_last_reset_is_by_the_clock_on_the_wall(LocalTime time, Instant at, Instant last) {
        assertThat(new DailyReset(time, OSLO).lastBefore(at)).isEqualTo(last);
    }

    @Test
    void there_is_one_reset_per_local_day_whatever_the_zone() {
        long seed = Long.getLong("cardea.test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (String zone : new String[] {"Europe/Oslo", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Beirut"}) {
            DailyReset reset = new DailyReset(LocalTime.of(random.nextInt(24), random.nextInt(60)), ZoneId.of(zone));
            Instant at = Instant.parse("2016-01-01T12:00:00Z").plusSeconds(random.nextInt(86_400));
            Instant last = reset.lastBefore(at);
            for (int hour = 0; hour < 24 * 366 * 3; hour++) {
                at = at.plus(Duration.ofHours(1));
                Instant now = reset.lastBefore(at);
                assertThat(now).as("seed %d, %s at %s", seed, reset, at).isBeforeOrEqualTo(at);
                assertThat(Duration.between(last, now))
                        .as("seed %d, %s at %s", seed, reset, at)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isZero(),
                                day -> assertThat(day).isBetween(Duration.ofHours(22), Duration.ofHours(26)));
                last = now;
            }
        }
    }
}
