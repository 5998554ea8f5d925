package io.cardea.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Passes whose boundaries fall on whole minutes of one window, so that a minute grid can check every one of them.
final class RandomPass {

    static final int WINDOW = 240;

    private final Random random;

    RandomPass(long seed) {
        random = new Random(seed);
    }

    Pass next() {
        return new Pass(
                random.nextInt(8) == 0 ? Pass.Status.BLOCKED : Pass.Status.ACTIVE,
                random.nextInt(4) == 0 ? Set.of(random.nextBoolean() ? Passes.HERE : Passes.ELSEWHERE) : Set.of(),
                validity(),
                credits(),
                1);
    }

    private Validity validity() {
        return new Validity(
                spans(random.nextInt(4)),
                spans(random.nextInt(3)),
                freezes(random.nextInt(3)),
                minute(random.nextInt(WINDOW + 1)),
                random.nextBoolean() ? Pass.Afterwards.EXPIRED : Pass.Afterwards.PAYMENT_OVERDUE);
    }

    ZoneState zone() {
        return new ZoneState(random.nextInt(3));
    }

    static Instant minute(int index) {
        return Passes.START.plusSeconds(60L * index);
    }

    private List<Span> spans(int count) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spans.add(new Span(anyMinute(), anyMinute()));
        }
        return spans;
    }

    private List<Freeze> freezes(int count) {
        List<Freeze> freezes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            freezes.add(new Freeze(anyMinute(), random.nextInt(5) == 0 ? null : anyMinute()));
        }
        return freezes;
    }

    private @Nullable Credits credits() {
        return random.nextInt(3) == 0 ? new Credits(random.nextInt(3), List.of()) : null;
    }

    private Instant anyMinute() {
        return minute(random.nextInt(WINDOW));
    }
}
