package io.cardea.subscription.life;

import io.cardea.subscription.subscription.Status;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Lives many lives once, on all cores, and keeps what came of them.
final class ManyLives {

    private static final int DEEDS = 30;
    private static final long LIVES = Long.getLong("lives", 2_000);
    private static final long FIRST_SEED = Long.getLong("life", System.nanoTime());
    private static @Nullable ManyLives once;

    private final Map<Law, String> broken = new ConcurrentHashMap<>();
    private final Set<Status> seen = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> changing = ConcurrentHashMap.newKeySet();

    private ManyLives() {
        var lives = Long.getLong("life") == null ? LIVES : 1;
        System.out.printf("Living %,d lives of %d deeds each, from -Dlife=%d on%n", lives, DEEDS, FIRST_SEED);
        LongStream.range(FIRST_SEED, FIRST_SEED + lives).parallel().forEach(this::live);
    }

    static synchronized ManyLives lived() {
        if (once == null) {
            once = new ManyLives();
        }
        return once;
    }

    /// The life of that seed, lived to its end.
    static Life lived(long seed) {
        var life = new Life(seed);
        deeds(seed).forEach(life::live);
        return life;
    }

    /// The first break of each law, with its seed and the shortest part of the life that breaks it.
    Map<Law, String> broken() {
        return Map.copyOf(broken);
    }

    Set<Status> seen() {
        return EnumSet.copyOf(seen);
    }

    Set<Class<?>> deedsThatChangedSomething() {
        return new HashSet<>(changing);
    }

    private void live(long seed) {
        var life = new Life(seed);
        for (var deed : deeds(seed)) {
            Turn turn;
            try {
                turn = life.live(deed);
            } catch (AssertionError | RuntimeException e) {
                broken.computeIfAbsent(
                        Law.PERIODS_ARE_DISJOINT_AND_ORDERED,
                        law -> Shortest.of(law, seed, deeds(seed)).told());
                return;
            }
            note(turn);
            if (turn.changedAnything()) {
                check(turn, seed);
            }
        }
    }

    private void check(Turn turn, long seed) {
        for (var law : Law.values()) {
            if (!broken.containsKey(law)) {
                check(law, turn, seed);
            }
        }
    }

    private void note(Turn turn) {
        seen.add(turn.after().status(turn.now()));
        if (turn.changedAnything()) {
            changing.add(turn.deed().getClass());
        }
    }

    private void check(Law law, Turn turn, long seed) {
        try {
            law.check(turn);
        } catch (AssertionError | RuntimeException e) {
            broken.putIfAbsent(law, Shortest.of(law, seed, deeds(seed)).told());
        }
    }

    private static List<Deed> deeds(long seed) {
        return new Chance(new SplittableRandom(seed + 1)).deeds(DEEDS);
    }
}
