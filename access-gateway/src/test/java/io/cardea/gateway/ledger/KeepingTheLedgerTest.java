package io.cardea.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.Language;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.TakenOver;
import io.cardea.testing.cases.SeededCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingTheLedgerTest {

    private final Store store = new InMemoryStore();
    private final DecisionIds ids = new DecisionIds();

    @Test
    void every_passage_comes_back_as_it_was() {
        SeededCases.times(500).check(random -> {
            Passage passage = any(random);
            Passage recorded = record(passage);

            assertThat(found(passage.id())).isEqualTo(recorded).isEqualTo(passage.numbered(recorded.sequence()));
        });
    }

    @Test
    void the_outbox_gives_the_oldest_first_and_forgets_only_what_was_published() {
        Passage first = record(passage());
        Passage second = record(passage());
        Passage third = record(passage());

        assertThat(backlog(2)).containsExactly(first, second);
        publish(first);
        assertThat(backlog(9)).containsExactly(second, third);
        assertThat(found(first.id())).isEqualTo(first);
    }

    @Test
    void where_the_last_number_was_lost_the_next_passage_takes_the_place_of_none() {
        Passage first = record(passage());
        Passage second = record(passage());
        store.write(view -> {
            view.delete(Table.META, "sequence".getBytes());
            return 0;
        });

        Passage third = record(passage());

        assertThat(backlog(9)).containsExactly(first, second, third);
    }

    @Test
    void a_companys_backlog_is_its_own() {
        record(passage());

        assertThat(store.<Long>read(view -> Ledger.backlogOf(view, Facts.COMPANY)))
                .isEqualTo(1);
        assertThat(store.<Long>read(view -> Ledger.backlogOf(view, UUID.randomUUID())))
                .isZero();
    }

    @Test
    void another_topic_of_the_same_name_is_told_again_with_the_same_ids_and_versions() {
        Passage told = record(passage());
        publish(told);

        assertThat(tellTo(1)).isZero();
        assertThat(tellTo(1)).isZero();
        assertThat(backlog(9)).isEmpty();
        assertThat(tellTo(2)).isEqualTo(1);

        assertThat(backlog(9)).singleElement().isEqualTo(told.numbered(2));
    }

    @Test
    void after_a_damaged_store_was_taken_over_everything_kept_is_told_again_once() {
        Passage told = record(passage());
        publish(told);
        tellTo(1);
        store.write(view -> {
            TakenOver.mark(view);
            return 0;
        });

        assertThat(tellTo(1)).isEqualTo(1);
        assertThat(tellTo(1)).isZero();

        assertThat(backlog(9)).singleElement().isEqualTo(told.numbered(2));
    }

    @Test
    void old_passages_are_forgotten_and_unpublished_ones_stay_in_the_outbox() {
        Passage old = record(passage());
        int forgotten = Forgetting.decidedBefore(store, Instant.now().plusSeconds(1));

        assertThat(forgotten).isEqualTo(1);
        assertThat(found(old.id())).isNull();
        assertThat(backlog(9)).containsExactly(old);
        assertThat(Forgetting.decidedBefore(store, Instant.now().minusSeconds(60)))
                .isZero();
    }

    @Test
    void a_rejected_record_waits_once_until_it_is_published() {
        Rejected rejected = new Rejected(
                "identity.gates",
                2,
                41,
                "key",
                new byte[] {1, 2},
                List.of(new Rejected.Attribute("ce_id", new byte[] {3})),
                "why");
        for (int i = 0; i < 2; i++) {
            store.write(view -> {
                Rejected.add(view, rejected);
                return 0;
            });
        }

        List<Rejected> waiting = store.read(view -> Rejected.waiting(view, 9));
        assertThat(waiting).singleElement().usingRecursiveComparison().isEqualTo(rejected);
        store.write(view -> {
            Rejected.published(view, rejected);
            return 0;
        });
        assertThat(store.<List<Rejected>>read(view -> Rejected.waiting(view, 9)))
                .isEmpty();
    }

    private Passage any(RandomGenerator random) {
        return new Passage(
                ids.next(),
                new Passage.Scan(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        random.nextBoolean() ? Gate.Direction.IN : Gate.Direction.OUT,
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))),
                random.nextBoolean() ? anybody(random) : null,
                new Passage.Ruling(
                        random.nextBoolean() ? Reason.values()[random.nextInt(Reason.values().length)] : null,
                        random.nextBoolean(),
                        new Freshness(
                                Freshness.State.values()[random.nextInt(Freshness.State.values().length)],
                                random.nextBoolean() ? Facts.NOW : null),
                        random.nextBoolean() ? Remark.PASSBACK : null),
                new Passage.Outcome(
                        random.nextBoolean(),
                        random.nextBoolean() ? Boolean.valueOf(random.nextBoolean()) : null,
                        1 + random.nextInt(3),
                        random.nextBoolean() ? new Passage.Overtaken(Reason.FROZEN, 8, Facts.NOW, 2) : null),
                null,
                0,
                1 + random.nextInt(2));
    }

    private static Passage.Holder anybody(RandomGenerator random) {
        return new Passage.Holder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                random.nextLong(),
                random.nextBoolean() ? Language.FR : null);
    }

    @Test
    void what_was_decided_since_then_is_visited_and_nothing_long_before() {
        Instant then = Instant.parse("2026-06-01T12:00:00Z");
        for (Duration since : List.of(Duration.ofSeconds(5), Duration.ofHours(5))) {
            Passage before = decided(then.minus(Duration.ofMinutes(3)));
            Passage first = decided(then);
            Passage last = decided(then.plus(since));

            List<Passage> visited = new ArrayList<>();
            store.<Integer>read(view -> {
                Ledger.visit(view, then, then.plus(since), visited::add);
                return 0;
            });

            assertThat(visited).contains(first, last).doesNotContain(before);
        }
    }

    private Passage decided(Instant at) {
        return record(refused(new UUID(at.toEpochMilli() << 16 | 0x7000, at.toEpochMilli()), at));
    }

    private Passage passage() {
        return refused(ids.next(), Facts.NOW);
    }

    private static Passage refused(UUID id, Instant at) {
        Freshness live = new Freshness(Freshness.State.LIVE, Facts.NOW);
        Passage.Ruling ruling = new Passage.Ruling(Reason.UNKNOWN_CREDENTIAL, false, live, null);
        return Passage.decided(id, Facts.scan(Gate.Direction.IN, at), null, ruling, false, 1);
    }

    private Passage record(Passage passage) {
        return store.write(view -> Ledger.record(view, passage));
    }

    private void publish(Passage passage) {
        store.write(view -> {
            Ledger.published(view, passage);
            return 0;
        });
    }

    private int tellTo(long topic) {
        return store.write(view -> Ledger.tellTo(view, new UUID(topic, topic)));
    }

    private @Nullable Passage found(UUID decision) {
        return store.<@Nullable Passage>read(view -> Ledger.find(view, decision));
    }

    private List<Passage> backlog(int limit) {
        return store.read(view -> Ledger.backlog(view, limit));
    }
}
