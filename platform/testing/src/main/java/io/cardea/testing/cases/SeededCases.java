package io.cardea.testing.cases;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Runs a property over many generated cases. Each case has a seed of its own, and a failure names it, so that
/// `-Dcases.seed=<seed>` runs exactly that case again.
///
/// ```java
/// SeededCases.times(1_000).check(random -> {
///     var span = anySpan(random);
///     assertThat(span.frozenFor(3).days()).isEqualTo(span.days() + 3);
/// });
/// ```
public final class SeededCases {

    private final int times;

    private SeededCases(int times) {
        this.times = times;
    }

    /// That many cases.
    public static SeededCases times(int times) {
        return new SeededCases(times);
    }

    /// Checks the property with each case's source of randomness; throws an [AssertionError] with the seed of the
    /// first case for which it does not hold.
    public void check(Property property) {
        var told = Long.getLong("cases.seed");
        if (told != null) {
            check(property, told);
            return;
        }
        var seeds = new SplittableRandom();
        for (int run = 0; run < times; run++) {
            check(property, seeds.nextLong());
        }
    }

    private static void check(Property property, long seed) {
        try {
            property.check(new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Dcases.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    /// Something that holds for every case.
    @FunctionalInterface
    public interface Property {
        /// Makes a case from the random source and checks it.
        void check(RandomGenerator random);
    }
}
