package io.cardea.subscription.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.subscription.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Lives `-Dlives` lives of 30 deeds each: 100,000 in the full run, some thousand in the quick one. `-Dlife=SEED` lives
/// one.
class LivingBySomeLawsTest {

    private static final int FEW = 2_000;

    @TestFactory
    Stream<DynamicTest> whatever_happens() {
        var broken = ManyLives.lived().broken();
        return Stream.of(Law.values())
                .map(law -> DynamicTest.dynamicTest(
                        law.sentence(), () -> assertThat(broken.get(law)).isNull()));
    }

    @Test
    void the_lives_are_various_enough_to_mean_something() {
        assertThat(ManyLives.lived().seen()).containsExactlyInAnyOrder(Status.values());
        assertThat(ManyLives.lived().deedsThatChangedSomething())
                .containsExactlyInAnyOrderElementsOf(Set.of(Deed.class.getPermittedSubclasses()));
    }

    @Test
    void time_in_two_steps_equals_time_in_one() {
        LongStream.range(0, FEW).forEach(seed -> {
            var oneStep = ManyLives.lived(seed);
            var twoSteps = ManyLives.lived(seed);

            oneStep.letTimePass(86_400 * 50);
            twoSteps.letTimePass(86_400 * 17);
            twoSteps.letTimePass(86_400 * 33);

            assertThat(twoSteps.subscription()).as("seed %d", seed).isEqualTo(oneStep.subscription());
        });
    }

    @Test
    void every_state_that_is_reached_is_left_by_something() {
        var left = EnumSet.noneOf(Status.class);
        LongStream.range(0, FEW).forEach(seed -> {
            var life = ManyLives.lived(seed);
            var subscription = life.subscription();
            var status = subscription.status(life.now());
            if (WaysOut.of(life).isPresent()) {
                left.add(status);
            } else {
                assertThat(WaysOut.isElsewhere(subscription))
                        .as("seed %d: nothing leads out of %s", seed, status)
                        .isTrue();
            }
        });
        assertThat(left).containsExactlyInAnyOrder(Status.values());
    }
}
