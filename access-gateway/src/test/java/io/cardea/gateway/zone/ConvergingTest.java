package io.cardea.gateway.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldZone;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What must hold for every history, tried on many. A failure prints the seed that brings it back.
class ConvergingTest {

    private static final int HISTORIES = 400;

    @Test
    void replicas_that_have_heard_the_same_say_the_same_whatever_the_order() {
        forEachSeed(seed -> {
            RandomHistory history = new RandomHistory(seed);
            Store one = heard(history.steps());
            Store other = heard(history.asItArrives());

            assertThat(all(other, history.end(), null)).isEqualTo(all(one, history.end(), null));
        });
    }

    @Test
    void nobody_is_inside_less_than_not_at_all() {
        forEachSeed(seed -> {
            RandomHistory history = new RandomHistory(seed);
            Store store = new InMemoryStore();
            for (RandomHistory.Step step : history.asItArrives()) {
                hear(store, step);
                assertThat(occupancies(store, step.movement().at(), null)).allMatch(inside -> inside >= 0);
            }
        });
    }

    @Test
    void a_reset_is_the_same_as_nobody_inside() {
        forEachSeed(seed -> {
            RandomHistory history = new RandomHistory(seed);
            Store store = heard(history.asItArrives());
            UUID reset = RandomHistory.decidedAt(history.end().plusMillis(1), 0);

            assertThat(occupancies(store, history.end(), reset)).containsOnly(0);
            assertThat(all(store, history.end(), reset)).isEqualTo(all(new InMemoryStore(), history.end(), null));
        });
    }

    @Test
    void a_reset_in_between_is_the_same_as_a_history_that_begins_there() {
        forEachSeed(seed -> {
            RandomHistory history = new RandomHistory(seed);
            List<RandomHistory.Step> steps = history.steps();
            int half = steps.size() / 2;
            Instant at = steps.get(half).movement().at();
            List<RandomHistory.Step> after = steps.stream()
                    .filter(step -> !step.movement().at().isBefore(at))
                    .toList();

            assertThat(all(heard(steps), history.end(), RandomHistory.decidedAt(at, 0)))
                    .isEqualTo(all(heard(after), history.end(), null));
        });
    }

    @Test
    void everybody_is_out_once_entries_have_expired() {
        forEachSeed(seed -> {
            RandomHistory history = new RandomHistory(seed);
            Store store = heard(history.steps());

            assertThat(occupancies(store, history.end().plusSeconds(5 * 3600), null))
                    .containsOnly(0);
        });
    }

    private static Store heard(List<RandomHistory.Step> steps) {
        Store store = new InMemoryStore();
        steps.forEach(step -> hear(store, step));
        return store;
    }

    private static void hear(Store store, RandomHistory.Step step) {
        store.write(view -> {
            step.movement().happened(view, step.gate());
            return 0;
        });
    }

    private static List<Integer> occupancies(Store store, Instant at, @Nullable UUID reset) {
        return RandomHistory.GATES.stream()
                .map(gate -> store.<Integer>read(
                        view -> Presences.occupancy(view, book(gate, at, reset), RandomHistory.member(99), 1, at)))
                .toList();
    }

    private static List<Object> all(Store store, Instant at, @Nullable UUID reset) {
        List<Object> all = new ArrayList<>(occupancies(store, at, reset));
        for (HeldGate gate : RandomHistory.GATES) {
            for (int member = 0; member < RandomHistory.MEMBERS; member++) {
                UUID who = RandomHistory.member(member);
                all.add(String.valueOf(store.<@Nullable Object>read(
                        view -> Presences.ofPassback(view, book(gate, at, reset), who, at))));
            }
        }
        return all;
    }

    private static ZoneBook book(HeldGate gate, Instant at, @Nullable UUID reset) {
        List<HeldZone> zones = Stream.of("lobby", "pool")
                .map(zone -> new HeldZone(zone, null, null, null, reset))
                .toList();
        HeldCompany company = new HeldCompany(
                Facts.COMPANY,
                new HeldCompany.Clock.Real(),
                List.of(new HeldCompany.Site(Facts.SITE, null, zones, null, Map.of())),
                1);
        return new ZoneBook(company, gate, at);
    }

    private static void forEachSeed(LongConsumer law) {
        long start = Long.getLong("cardea.test.seed", System.nanoTime());
        for (long seed = start; seed < start + HISTORIES; seed++) {
            try {
                law.accept(seed);
            } catch (AssertionError broken) {
                throw new AssertionError("-Dcardea.test.seed=" + seed + " breaks it", broken);
            }
        }
    }
}
