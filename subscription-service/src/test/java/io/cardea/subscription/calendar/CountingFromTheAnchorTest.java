package io.cardea.subscription.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingFromTheAnchorTest {

    private static final Period MONTH = Period.ofMonths(1);

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, P1M, 1, 2027-02-28",
        "2027-01-31, P1M, 2, 2027-03-31",
        "2027-01-31, P1M, 3, 2027-04-30",
        "2027-01-31, P1M, 4, 2027-05-31",
        "2028-01-31, P1M, 1, 2028-02-29",
        "2028-02-29, P1Y, 1, 2029-02-28",
        "2028-02-29, P1Y, 3, 2031-02-28",
        "2028-02-29, P1Y, 4, 2032-02-29",
        "2026-11-20, P14D, 3, 2027-01-01",
        "2026-11-30, P3M, 1, 2027-02-28",
    })
    void boundaries_are_clamped_but_never_drift(LocalDate anchor, Period interval, int n, LocalDate expected) {
        var boundary = new Anchor(anchor, 0).boundary(n, interval);

        assertThat(boundary).isEqualTo(expected);
    }

    @Test
    void an_anchor_may_begin_at_a_later_period() {
        var anchor = new Anchor(LocalDate.of(2027, 1, 31), 5);

        assertThat(anchor.boundary(6, MONTH)).isEqualTo("2027-02-28");
    }

    @Test
    void an_anchor_stays_while_periods_begin_where_it_says() {
        var anchor = new Anchor(LocalDate.of(2027, 1, 31), 0);

        var second = anchor.at(1, LocalDate.of(2027, 2, 28), MONTH);

        assertThat(second.boundary(2, MONTH)).isEqualTo("2027-03-31");
    }

    @Test
    void an_anchor_moves_with_a_start_that_was_moved() {
        var anchor = new Anchor(LocalDate.of(2027, 1, 31), 0);

        var second = anchor.at(1, LocalDate.of(2027, 3, 5), MONTH);

        assertThat(second.boundary(2, MONTH)).isEqualTo("2027-04-05");
    }

    @Test
    void boundaries_always_advance_and_keep_the_day_of_the_anchor_or_the_last_of_the_month() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var date = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2_000));
            var interval = Period.ofMonths(1 + random.nextInt(14));
            var anchor = new Anchor(date, 0);

            var boundaries = IntStream.range(0, 60)
                    .mapToObj(n -> anchor.boundary(n, interval))
                    .toList();

            assertThat(boundaries)
                    .as("seed %d: %s every %s", seed, date, interval)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(b -> b.getDayOfMonth() == Math.min(date.getDayOfMonth(), b.lengthOfMonth()));
        }
    }
}
