package io.cardea.story.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingMembersTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 3, 14, 6, 0);

    @Test
    void the_same_seed_draws_the_same_members() {
        List<Swipe> swipes = aDay();

        List<Drawn> drawn = Draw.members(swipes, 500, 7);

        assertThat(drawn).isEqualTo(Draw.members(swipes, 500, 7)).isNotEqualTo(Draw.members(swipes, 500, 8));
    }

    @Test
    void whoever_goes_out_has_come_in() {
        long seed = System.nanoTime();
        Set<OptionalInt> inside = new HashSet<>();

        for (Drawn drawn : Draw.members(aDay(), 500, seed)) {
            switch (drawn.swipe().direction()) {
                case IN -> inside.add(drawn.member());
                case OUT ->
                    assertThat(drawn.member().isEmpty() || inside.contains(drawn.member()))
                            .as("seed %d, line %d", seed, drawn.swipe().line())
                            .isTrue();
            }
        }
    }

    @Test
    void some_swipes_are_of_cards_that_nobody_has_issued() {
        long strangers = Draw.members(aDay(), 500, 1).stream()
                .filter(drawn -> drawn.member().isEmpty())
                .count();

        assertThat(strangers).isBetween(2L, 40L);
    }

    @Test
    void every_standing_is_among_five_hundred_members() {
        List<Standing> standings = Standing.drawn(500, 3);

        assertThat(standings).hasSize(500).contains(Standing.values());
        assertThat(standings).filteredOn(Standing.MEMBER::equals).hasSizeGreaterThan(350);
    }

    private static List<Swipe> aDay() {
        return IntStream.range(0, 1000)
                .mapToObj(i ->
                        new Swipe(i, "door", i % 3 == 2 ? Direction.OUT : Direction.IN, MORNING.plusSeconds(45L * i)))
                .toList();
    }
}
