package io.cardea.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.gateway.Facts;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.testing.cases.SeededCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WaitingInTheOutboxTest {

    private static final Instant IN_AN_HOUR = Instant.now().plusSeconds(3_600);

    private final DecisionIds ids = new DecisionIds();

    private Store store = new InMemoryStore();

    @Test
    void who_changes_before_it_is_told_is_told_as_it_was_and_as_it_is() {
        Passage before = record(passage());

        Passage after = record(before.confirmed(true));

        assertThat(backlog()).containsExactly(before, after);
    }

    @Test
    void who_is_forgotten_before_it_is_told_is_told_nevertheless() {
        recordAll(List.of(passage(), passage()));
        List<Passage> before = backlog();

        assertThat(Forgetting.decidedBefore(store, IN_AN_HOUR)).isEqualTo(2);

        assertThat(backlog()).hasSize(2).isEqualTo(before);
    }

    @Test
    void an_entry_that_is_a_passage_itself_as_all_once_were_is_told() {
        Passage passage = passage().numbered(7);
        store.write(view -> {
            view.put(Table.OUTBOX, Ledger.number(7), PassageEntry.pack(passage));
            return 0;
        });

        assertThat(backlog()).containsExactly(passage);
    }

    @Test
    void where_a_disk_has_lost_a_passage_the_others_are_told_and_its_entry_can_be_dropped() {
        Passage lost = record(passage());
        Passage kept = record(passage());
        store.write(view -> {
            view.delete(Table.DECISIONS, Ledger.id(lost.id()));
            return 0;
        });

        assertThat(backlog()).containsExactly(kept);
        assertThat(store.<Integer>write(Ledger::dropLost)).isEqualTo(1);
        assertThat(store.<Long>read(view -> view.count(Table.OUTBOX))).isEqualTo(1);
        assertThat(store.<Integer>write(Ledger::dropLost)).isZero();
    }

    @Test
    void whatever_happens_to_passages_each_version_is_told_once_and_in_its_order() {
        SeededCases.times(300).check(random -> {
            store = new InMemoryStore();
            var untold = new TreeMap<Long, Passage>();
            var known = new ArrayList<Passage>();
            for (int step = 0; step < 40; step++) {
                happen(random, known, untold);
                assertThat(backlog()).containsExactlyElementsOf(untold.values());
            }
        });
    }

    private void happen(RandomGenerator random, List<Passage> known, TreeMap<Long, Passage> untold) {
        switch (random.nextInt(12)) {
            case 0, 1 -> now(record(passage()), known, untold);
            case 2, 3 -> {
                List<Passage> many = List.of(passage(), passage(), passage());
                recordAll(many);
                many.forEach(one -> now(found(one), known, untold));
            }
            case 4, 5, 6, 7 -> {
                if (!known.isEmpty()) {
                    Passage changed = known.remove(random.nextInt(known.size()));
                    now(record(changed.confirmed(random.nextBoolean())), known, untold);
                }
            }
            case 8, 9, 10 -> {
                if (!untold.isEmpty()) {
                    publish(untold.pollFirstEntry().getValue());
                }
            }
            default -> {
                Forgetting.decidedBefore(store, IN_AN_HOUR);
                known.clear();
            }
        }
    }

    private static void now(Passage recorded, List<Passage> known, TreeMap<Long, Passage> untold) {
        known.add(recorded);
        untold.put(recorded.sequence(), recorded);
    }

    private Passage passage() {
        Freshness live = new Freshness(Freshness.State.LIVE, Facts.NOW);
        Passage.Ruling ruling = new Passage.Ruling(Reason.UNKNOWN_CREDENTIAL, false, live, null);
        return Passage.decided(ids.next(), Facts.scan(Gate.Direction.IN, Facts.NOW), null, ruling, false, 1);
    }

    private Passage record(Passage passage) {
        return store.write(view -> Ledger.record(view, passage));
    }

    private void recordAll(List<Passage> passages) {
        store.write(view -> {
            Ledger.recordAll(view, passages);
            return 0;
        });
    }

    private void publish(Passage passage) {
        store.write(view -> {
            Ledger.published(view, passage);
            return 0;
        });
    }

    private Passage found(Passage passage) {
        return store.read(view -> Objects.requireNonNull(Ledger.find(view, passage.id())));
    }

    private List<Passage> backlog() {
        return store.read(view -> Ledger.backlog(view, 1_000));
    }
}
