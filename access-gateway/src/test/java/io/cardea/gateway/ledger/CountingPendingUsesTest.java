package io.cardea.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Credits;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountingPendingUsesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final UUID SUBSCRIPTION = UUID.fromString("00000000-0000-7000-8000-00000000005b");

    private final Store store = new InMemoryStore();

    @Test
    void a_use_counts_until_the_pass_names_it() {
        UUID decision = decidedAt(NOW);
        spend(decision);

        assertThat(pending(List.of())).isEqualTo(1);
        assertThat(pending(List.of(decision))).isZero();
    }

    @Test
    void taking_the_same_use_twice_counts_once() {
        UUID decision = decidedAt(NOW);
        spend(decision);
        spend(decision);

        assertThat(pending(List.of())).isEqualTo(1);
    }

    @Test
    void a_hold_counts_up_to_its_instant_and_not_at_it() {
        UUID decision = decidedAt(NOW);
        store.write(view -> {
            PendingUses.hold(view, SUBSCRIPTION, decision, 1, NOW.plusSeconds(30));
            return 0;
        });

        assertThat(pendingAt(NOW.plusSeconds(30).minusMillis(1))).isEqualTo(1);
        assertThat(pendingAt(NOW.plusSeconds(30))).isZero();
    }

    @Test
    void another_subscriptions_uses_are_its_own() {
        store.write(view -> {
            PendingUses.spend(view, UUID.randomUUID(), decidedAt(NOW));
            return 0;
        });

        assertThat(pending(List.of())).isZero();
    }

    @Test
    void a_use_older_than_all_that_a_full_pass_names_was_counted_before_them() {
        List<UUID> named = new ArrayList<>();
        for (int i = 0; i < 128; i++) {
            named.add(decidedAt(NOW.plusSeconds(i)));
        }
        UUID older = decidedAt(NOW.minusSeconds(1));
        UUID younger = decidedAt(NOW.plusSeconds(500));
        spend(older);
        spend(younger);

        assertThat(pending(named)).isEqualTo(1);
        assertThat(pending(named.subList(0, 127))).isEqualTo(2);
    }

    @Test
    void settling_removes_what_is_counted_or_over_and_no_longer_young() {
        UUID counted = decidedAt(NOW.minusSeconds(120));
        UUID justCounted = decidedAt(NOW);
        UUID uncounted = decidedAt(NOW.minusSeconds(121));
        List.of(counted, justCounted, uncounted).forEach(this::spend);

        store.write(view -> {
            PendingUses.settle(view, SUBSCRIPTION, new Credits(1, List.of(counted, justCounted)), NOW);
            return 0;
        });

        assertThat(store.<Long>read(view -> view.count(Table.PENDING))).isEqualTo(2);
        assertThat(pending(List.of(justCounted))).isEqualTo(1);
    }

    @Test
    void the_time_of_a_decision_stands_in_its_id() {
        Instant before = Instant.now().minus(Duration.ofMillis(1));

        assertThat(PendingUses.decidedAt(new DecisionIds().next())).isBetween(before, Instant.now());
    }

    private void spend(UUID decision) {
        store.write(view -> {
            PendingUses.spend(view, SUBSCRIPTION, decision);
            return 0;
        });
    }

    private int pending(List<UUID> counted) {
        return store.<Integer>read(view -> PendingUses.count(view, SUBSCRIPTION, new Credits(9, counted), NOW));
    }

    private int pendingAt(Instant now) {
        return store.<Integer>read(view -> PendingUses.count(view, SUBSCRIPTION, new Credits(9, List.of()), now));
    }

    private static UUID decidedAt(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    }
}
