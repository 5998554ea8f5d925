package io.cardea.story.year;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What is to be lived through.
///
/// @param members how many join in the course of it
/// @param days how long it goes on
/// @param seed the same seed, the same lives
public record Plan(int members, int days, long seed) {

    /// Most join in the first month, so that there is a club to look at.
    private static final double AT_FIRST = 0.6;

    private static final int FIRST_DAYS = 30;

    /// A year of a club of a thousand.
    public static Plan year(long seed) {
        return new Plan(1_000, 365, seed);
    }

    /// Chance that depends on nothing but these, and so not on the order in which things are done.
    RandomGenerator chance(int member, int day) {
        return new SplittableRandom(seed * 1_000_003 + member * 8_191L + day * 131L).split();
    }

    /// The day on which a member joins.
    int joinsOn(int member) {
        RandomGenerator chance = chance(member, -1);
        int first = Math.min(FIRST_DAYS, Math.max(1, days / 4));
        return chance.nextDouble() < AT_FIRST ? chance.nextInt(first) : chance.nextInt(Math.max(1, days - first));
    }
}
