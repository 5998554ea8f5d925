package io.cardea.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What must hold for every pass, tried on many. A failure prints the seed that brings it back.
class DecidingByLawsTest {

    private static final int PASSES = 3_000;
    private static final int SAMPLES = 200;

    @Test
    void a_decision_is_what_painting_the_minutes_one_by_one_gives() {
        forEachPass((pass, random) -> {
            ZoneState zone = random.zone();
            PaintedMinutes painted = new PaintedMinutes(pass, zone);
            for (int minute = 0; minute < RandomPass.WINDOW; minute++) {
                Decision expected = painted.decision(minute);
                Instant first = RandomPass.minute(minute);
                Instant last = RandomPass.minute(minute + 1).minusNanos(1);
                assertThat(Door.decide(pass, Passes.GATE, zone, first)).isEqualTo(expected);
                assertThat(Door.decide(pass, Passes.GATE, zone, last)).isEqualTo(expected);
            }
        });
    }

    @Test
    void nobody_is_let_in_at_or_after_the_absolute_end() {
        forEachPass((pass, random) -> {
            for (int later = 0; later < SAMPLES; later++) {
                Instant at = pass.validity().endsAt().plusSeconds(60L * later);
                assertThat(Door.decide(pass, Passes.GATE, ZoneState.QUIET, at)).isInstanceOf(Decision.Refused.class);
            }
        });
    }

    @Test
    void more_uses_on_their_way_never_open_a_door() {
        forEachPass((pass, random) -> {
            Instant at = RandomPass.minute(RandomPass.WINDOW / 2);
            Decision fewer = Door.decide(pass, Passes.GATE, new ZoneState(0), at);
            Decision more = Door.decide(pass, Passes.GATE, new ZoneState(2), at);
            if (fewer instanceof Decision.Refused) {
                assertThat(more).isEqualTo(fewer);
            }
        });
    }

    @Test
    void reasons_without_rules_yet_are_never_given() {
        forEachPass((pass, random) -> {
            for (int minute = 0; minute < RandomPass.WINDOW; minute += 7) {
                Decision decision = Door.decide(pass, Passes.GATE, random.zone(), RandomPass.minute(minute));
                if (decision instanceof Decision.Refused(Reason reason)) {
                    assertThat(reason)
                            .isNotIn(
                                    Reason.OUTSIDE_HOURS,
                                    Reason.NO_RIGHT_FOR_GATE,
                                    // The gate here has no rules of its own.
                                    Reason.PASSBACK,
                                    Reason.ZONE_FULL,
                                    Reason.CODE_STALE,
                                    Reason.CODE_REUSED,
                                    Reason.NOT_READY);
                }
            }
        });
    }

    private static void forEachPass(BiConsumer<Pass, RandomPass> law) {
        long start = Long.getLong("cardea.test.seed", System.nanoTime());
        for (long seed = start; seed < start + PASSES; seed++) {
            RandomPass random = new RandomPass(seed);
            Pass pass = random.next();
            try {
                law.accept(pass, random);
            } catch (AssertionError broken) {
                throw new AssertionError("-Dcardea.test.seed=" + seed + " breaks it: " + pass, broken);
            }
        }
    }
}
