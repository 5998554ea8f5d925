package io.cardea.subscription.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardea.subscription.facts.Home;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurningDatesIntoInstantsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, Europe/Oslo, 2026-11-19T23:00:00Z",
        "2026-07-20, Europe/Oslo, 2026-07-19T22:00:00Z",
        "2026-11-20, Pacific/Tongatapu, 2026-11-19T11:00:00Z",
        "2026-11-20, America/Los_Angeles, 2026-11-20T08:00:00Z",
        // Midnight does not exist on these two: the clocks go from 23:59:59 to 01:00.
        "2026-03-29, Asia/Beirut, 2026-03-28T22:00:00Z",
        "2018-11-04, America/Sao_Paulo, 2018-11-04T03:00:00Z",
        // Midnight exists twice on this one; a day begins with the first.
        "2026-11-01, America/Havana, 2026-11-01T04:00:00Z",
    })
    void a_date_begins_with_the_first_instant_it_has(LocalDate date, String zone, String expected) {
        var beginning = Span.beginning(date, ZoneId.of(zone));

        assertThat(beginning).isEqualTo(expected);
    }

    @Test
    void a_day_of_23_or_25_hours_is_one_day() {
        var overBothChanges = new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 11, 1));

        assertThat(overBothChanges.count()).isEqualTo(245);
    }

    @Test
    void the_first_day_is_in_and_the_end_is_not() {
        var days = new Days(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22));

        assertThat(days.contains(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(days.contains(LocalDate.of(2026, 11, 22))).isFalse();
    }

    @Test
    void days_never_run_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Days(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void an_instant_lies_in_the_span_exactly_when_its_local_date_lies_in_the_days() {
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (long seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var days = Days.from(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)), random.nextInt(40));
            var instant = Span.beginning(days.start(), zone).plusSeconds(random.nextInt(40 * 86_400) - 3 * 86_400);

            var inside = new Home(null, zone).span(days).contains(instant);

            assertThat(inside)
                    .as("seed %d: %s in %s of %s", seed, instant, days, zone)
                    .isEqualTo(days.contains(instant.atZone(zone).toLocalDate()));
        }
    }
}
