package io.cardea.identity.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.SeededCases;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AdvancingByPartsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int AN_HOUR = 3600;

    @Test
    void advancing_by_a_and_then_by_b_equals_advancing_by_a_plus_b() {
        SeededCases.times(300).check(random -> {
            long world = random.nextLong();
            int a = random.nextInt(AN_HOUR);
            int b = random.nextInt(AN_HOUR);
            var inParts = services(world, random.nextLong());
            var atOnce = services(world, random.nextLong());

            inParts.advance(START.plusSeconds(a));
            inParts.advance(START.plusSeconds(a + b));
            atOnce.advance(START.plusSeconds(a + b));

            assertThat(inParts.history()).isEqualTo(atOnce.history());
        });
    }

    @Test
    void an_advance_ends_with_nothing_left_to_do() {
        SeededCases.times(100).check(random -> {
            var services = services(random.nextLong(), random.nextLong());
            services.advance(START.plusSeconds(AN_HOUR));
            var before = services.history();

            services.advance(START.plusSeconds(AN_HOUR));

            assertThat(services.history()).isEqualTo(before);
        });
    }

    /// The same world, worked off in an order of its own.
    private static SimulatedServices services(long world, long order) {
        RandomGenerator layout = new SplittableRandom(world);
        int count = 1 + layout.nextInt(4);
        var services = new SimulatedServices(count, START, new SplittableRandom(order));
        for (int i = layout.nextInt(6); i > 0; i--) {
            services.timer(
                    layout.nextInt(count), START.plusSeconds(1 + layout.nextInt(2 * AN_HOUR)), 1 + layout.nextInt(4));
        }
        return services;
    }
}
