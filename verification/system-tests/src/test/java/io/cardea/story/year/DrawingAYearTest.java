package io.cardea.story.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingAYearTest {

    private static final Plan YEAR = Plan.year(7);

    @Test
    void the_same_seed_draws_the_same_lives() {
        assertThat(drawn(YEAR)).isEqualTo(drawn(Plan.year(7)));
        assertThat(drawn(YEAR)).isNotEqualTo(drawn(Plan.year(8)));
    }

    @Test
    void everybody_joins_within_the_year() {
        assertThat(IntStream.range(0, YEAR.members()).map(YEAR::joinsOn))
                .allMatch(day -> day >= 0 && day < YEAR.days());
    }

    @Test
    void a_day_lists_all_that_happens_on_it_since_not_all_join_at_once() {
        var joining = new int[YEAR.days()];
        IntStream.range(0, YEAR.members()).map(YEAR::joinsOn).forEach(day -> joining[day]++);

        assertThat(IntStream.of(joining).max().orElseThrow()).isLessThan(60);
    }

    @Test
    void whims_are_rare_and_of_every_kind() {
        var whims = IntStream.range(0, 100_000)
                .mapToObj(day -> Whim.on(YEAR.chance(1, day)))
                .toList();

        assertThat(whims.stream().filter(Whim.Nothing.class::isInstance)).hasSizeGreaterThan(98_000);
        assertThat(whims.stream().map(Object::getClass).distinct()).hasSize(6);
    }

    private static List<Whim> drawn(Plan plan) {
        return IntStream.range(0, 2_000)
                .mapToObj(day -> Whim.on(plan.chance(day % 10, day)))
                .toList();
    }
}
