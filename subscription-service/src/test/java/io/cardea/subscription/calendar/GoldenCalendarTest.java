package io.cardea.subscription.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Tables that another calendar has computed (Python's, with its own time zones): month ends, leap years, weeks and
/// years; skipped and repeated midnights, quarter-hour zones, zones from UTC-12 to UTC+14, and days that never were.
class GoldenCalendarTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/boundaries.csv", numLinesToSkip = 1)
    void boundary_n_is_n_intervals_after_the_anchor(LocalDate anchor, Period interval, int n, LocalDate boundary) {
        assertThat(new Anchor(anchor, 0).boundary(n, interval)).isEqualTo(boundary);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/boundaries.csv", numLinesToSkip = 1)
    void the_first_boundary_after_the_day_before_is_that_boundary(
            LocalDate anchor, Period interval, int n, LocalDate boundary) {
        assertThat(new Anchor(anchor, 7).boundaryAfter(boundary.minusDays(1), interval))
                .isEqualTo(boundary);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/midnights.csv", numLinesToSkip = 1)
    void a_date_begins_with_the_first_instant_that_is_not_before_it(String zone, LocalDate date, Instant instant) {
        assertThat(Span.beginning(date, ZoneId.of(zone))).isEqualTo(instant);
    }
}
