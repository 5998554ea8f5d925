package io.cardea.story.year;

import java.util.random.RandomGenerator;

/// What a member, or somebody at the desk for them, takes into their head on a day.
sealed interface Whim {

    /// Most days.
    record Nothing() implements Whim {}

    record Freeze(int days) implements Whim {}

    record Unfreeze() implements Whim {}

    /// The desk gives days as a present.
    record Present(int days) implements Whim {}

    record Leave(boolean atOnce) implements Whim {}

    record Stay() implements Whim {}

    /// The one of this day.
    static Whim on(RandomGenerator chance) {
        int drawn = chance.nextInt(10_000);
        if (drawn < 60) {
            return new Freeze(3 + chance.nextInt(25));
        }
        if (drawn < 90) {
            return new Unfreeze();
        }
        if (drawn < 110) {
            return new Present(1 + chance.nextInt(10));
        }
        if (drawn < 135) {
            return new Leave(chance.nextInt(5) == 0);
        }
        return drawn < 140 ? new Stay() : new Nothing();
    }

    /// One of each kind among the first few members.
    static Whim early(int member) {
        return switch (member % 5) {
            case 0 -> new Freeze(3 + member);
            case 1 -> new Leave(false);
            case 2 -> new Present(1 + member);
            default -> new Nothing();
        };
    }

    /// How many days later than it is there an invoice is paid: mostly none, now and then within the grace, seldom
    /// after it; one in a hundred never.
    static int daysUntilPaid(RandomGenerator chance) {
        int drawn = chance.nextInt(100);
        if (drawn < 87) {
            return 0;
        }
        if (drawn < 96) {
            return 1 + chance.nextInt(6);
        }
        return drawn < 99 ? 8 + chance.nextInt(14) : Integer.MAX_VALUE;
    }
}
