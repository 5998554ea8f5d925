package io.cardea.testing.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeededCasesTest {

    @AfterEach
    void forget_the_seed() {
        System.clearProperty("cases.seed");
    }

    @Test
    void every_case_is_another_one() {
        var seen = new HashSet<Long>();
        SeededCases.times(100).check(random -> seen.add(random.nextLong()));
        assertThat(seen).hasSize(100);
    }

    @Test
    void the_seed_in_a_failure_brings_the_same_case_back() {
        var drawn = new ArrayList<Integer>();
        SeededCases.Property neverSeven = random -> {
            drawn.add(random.nextInt(10));
            assertThat(drawn.getLast()).isNotEqualTo(7);
        };
        var failure = catchThrowable(() -> SeededCases.times(10_000).check(neverSeven));
        var seed = String.valueOf(failure.getMessage()).replaceAll("(?s)With -Dcases.seed=(-?\\d+):.*", "$1");
        drawn.clear();
        System.setProperty("cases.seed", seed);
        assertThat(catchThrowable(() -> SeededCases.times(10_000).check(neverSeven)))
                .isInstanceOf(AssertionError.class);
        assertThat(drawn).containsExactly(7);
    }
}
