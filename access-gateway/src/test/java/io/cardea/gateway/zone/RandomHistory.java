package io.cardea.gateway.zone;

import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Passback;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Passages of a few members through a street, a lobby and a pool, some days long.
final class RandomHistory {

    static final GateRules RULES =
            new GateRules(null, new Passback(Passback.Kind.IN_OUT, Duration.ofHours(5)), 1_000_000);
    static final HeldGate LOBBY = gate(1, "lobby", null);
    static final HeldGate POOL = gate(2, "pool", "lobby");
    static final HeldGate GARDEN = gate(3, "pool", null);
    static final List<HeldGate> GATES = List.of(LOBBY, POOL, GARDEN);
    static final int MEMBERS = 4;

    /// One passage at one gate.
    record Step(HeldGate gate, Movement movement) {}

    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private Instant at = Facts.NOW;

    RandomHistory(long seed) {
        random = new Random(seed);
        for (int number = 1 + random.nextInt(60); number > 0; number--) {
            at = at.plusSeconds(random.nextInt(8) == 0 ? random.nextInt(200_000) : random.nextInt(3_000));
            steps.add(step());
        }
    }

    List<Step> steps() {
        return steps;
    }

    Instant end() {
        return at;
    }

    /// The same in some order, some of it twice.
    List<Step> asItArrives() {
        List<Step> arriving = new ArrayList<>(steps);
        for (Step step : steps) {
            if (random.nextInt(3) == 0) {
                arriving.add(step);
            }
        }
        Collections.shuffle(arriving, random);
        return arriving;
    }

    static UUID member(int number) {
        return new UUID(0xee, number);
    }

    /// The id of a decision at that instant of the real time.
    static UUID decidedAt(Instant at, long tail) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, tail);
    }

    private Step step() {
        HeldGate gate = GATES.get(random.nextInt(GATES.size()));
        Gate.Direction way = random.nextBoolean() ? Gate.Direction.IN : Gate.Direction.OUT;
        int persons = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1;
        UUID decision = decidedAt(at, random.nextLong());
        return new Step(gate, new Movement(decision, member(random.nextInt(MEMBERS)), way, at, persons));
    }

    private static HeldGate gate(int number, String zone, @Nullable String outer) {
        return Facts.gate(new UUID(0x9a, number), false).between(new HeldGate.Sides(zone, outer), RULES);
    }
}
