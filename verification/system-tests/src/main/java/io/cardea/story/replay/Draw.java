package io.cardea.story.replay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/// Gives each swipe a member, always the same ones for the same seed. Some members come far more often than others, who
/// goes out has come in before, and now and then somebody tries a card of another place.
final class Draw {

    private static final double STRANGERS = 0.01;
    private static final int TRIES = 20;
    private static final Duration LONGEST_STAY = Duration.ofHours(4);

    private final Random random;
    private final double[] upTo;
    private final Map<Integer, LocalDateTime> inside = new LinkedHashMap<>();

    private Draw(int members, long seed) {
        this.random = new Random(seed);
        this.upTo = new double[members];
        double sum = 0;
        for (int member = 0; member < members; member++) {
            // The tenth member comes about half as often as the first, the hundredth about a fifth.
            sum += 1 / Math.pow(member + 5.0, 0.6);
            upTo[member] = sum;
        }
    }

    static List<Drawn> members(List<Swipe> swipes, int members, long seed) {
        var draw = new Draw(members, seed);
        return swipes.stream().map(draw::next).toList();
    }

    private Drawn next(Swipe swipe) {
        inside.values().removeIf(since -> since.isBefore(swipe.at().minus(LONGEST_STAY)));
        if (random.nextDouble() < STRANGERS) {
            return new Drawn(swipe, OptionalInt.empty());
        }
        return new Drawn(
                swipe,
                OptionalInt.of(
                        switch (swipe.direction()) {
                            case IN -> somebodyComing(swipe.at());
                            case OUT -> somebodyLeaving();
                        }));
    }

    private int somebodyComing(LocalDateTime at) {
        int member = anybody();
        for (int tried = 1; tried < TRIES && inside.containsKey(member); tried++) {
            member = anybody();
        }
        inside.put(member, at);
        return member;
    }

    private int somebodyLeaving() {
        if (inside.isEmpty()) {
            return anybody();
        }
        // Who came early tends to leave early: one of the first half of those inside.
        var present = new ArrayList<>(inside.keySet());
        int member = present.get(random.nextInt(present.size() / 2 + 1));
        inside.remove(member);
        return member;
    }

    private int anybody() {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
