package io.cardea.subscription.calendar;

import static io.cardea.subscription.subscription.Examples.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassingOverGapsTest {

    private static final Gaps HOLIDAYS = Gaps.of(List.of(
            days("2027-02-10", "2027-02-14"), days("2027-02-12", "2027-02-17"), days("2027-02-20", "2027-02-22")));

    @Test
    void what_overlaps_is_one_gap() {
        assertThat(HOLIDAYS.list()).containsExactly(days("2027-02-10", "2027-02-17"), days("2027-02-20", "2027-02-22"));
    }

    @Test
    void what_touches_is_one_gap() {
        var joined = Gaps.of(List.of(days("2027-02-10", "2027-02-14"), days("2027-02-14", "2027-02-17")));

        assertThat(joined.list()).containsExactly(days("2027-02-10", "2027-02-17"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01, 9, 2027-02-10",
        "2027-02-01, 10, 2027-02-18",
        "2027-02-01, 12, 2027-02-20",
        "2027-02-01, 13, 2027-02-23",
        "2027-02-11, 1, 2027-02-18",
        "2027-03-01, 5, 2027-03-06",
        "2027-02-12, 0, 2027-02-12",
    })
    void days_are_laid_beside_the_gaps(LocalDate start, int count, LocalDate end) {
        assertThat(HOLIDAYS.lay(start, count)).isEqualTo(end);
    }

    @Test
    void what_is_laid_is_found_again() {
        for (long seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var start = LocalDate.of(2027, 2, 1).plusDays(random.nextInt(30));
            int count = random.nextInt(30);

            var laid = new Days(start, HOLIDAYS.lay(start, count));

            assertThat(HOLIDAYS.daysBeside(laid)).as("seed %d", seed).isEqualTo(count);
        }
    }

    @Test
    void cut_out_of_days_they_leave_pieces() {
        assertThat(HOLIDAYS.cutOutOf(days("2027-02-08", "2027-02-21")))
                .containsExactly(days("2027-02-08", "2027-02-10"), days("2027-02-17", "2027-02-20"));
    }
}
