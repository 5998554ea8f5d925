package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Credits;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.LmdbStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingCreditsTest {

    private static final HeldGate GATE = Facts.gate();
    private static final HeldGate TURNSTILE = Facts.gate(UUID.fromString("00000000-0000-7000-8000-00000000009b"), true);
    private static final UUID REPLACEMENT = UUID.fromString("00000000-0000-7000-8000-0000000000cb");

    private final Instant start = Instant.now();
    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), start);

    @TempDir
    private Path folder;

    @BeforeEach
    void sandbox() {
        sandbox(bench);
    }

    @Test
    void three_entries_admit_three_times_and_refuse_the_fourth() {
        bench.know(Facts.counted(3));

        for (int i = 0; i < 3; i++) {
            Passage passage = check(GATE);
            assertThat(passage.admitted()).isTrue();
            assertThat(passage.spent()).isTrue();
        }
        assertThat(check(GATE).reason()).isEqualTo(Reason.NO_CREDITS);
    }

    @Test
    void a_use_is_taken_only_when_no_other_right_holds() {
        bench.know(Facts.limited(1, 1));
        bench.know(new HeldCompany.Clock.Sandbox(Instant.parse("2026-06-01T13:59:59Z")), 11);
        assertThat(check(GATE).spent()).isFalse();

        bench.know(new HeldCompany.Clock.Sandbox(Instant.parse("2026-06-01T14:00:00Z")), 12);
        assertThat(check(GATE).spent()).isTrue();
        assertThat(check(GATE).reason()).isEqualTo(Reason.NO_CREDITS);

        bench.know(new HeldCompany.Clock.Sandbox(Instant.parse("2026-06-02T04:00:00Z")), 13);
        assertThat(check(GATE).admitted()).isTrue();
    }

    @Test
    void uses_that_the_pass_has_counted_are_not_subtracted_again() {
        bench.know(Facts.counted(3));
        Passage first = check(GATE);

        bench.know(counted(2, 2, first.id()));

        assertThat(check(GATE).admitted()).isTrue();
        assertThat(check(GATE).admitted()).isTrue();
        assertThat(check(GATE).reason()).isEqualTo(Reason.NO_CREDITS);
    }

    @Test
    void a_turnstile_holds_a_use_until_somebody_says_or_time_runs_out() {
        bench.know(Facts.counted(1));

        Passage held = check(TURNSTILE);
        assertThat(held.admitted()).isTrue();
        assertThat(held.spent()).isFalse();
        assertThat(check(TURNSTILE).reason()).isEqualTo(Reason.NO_CREDITS);

        bench.wait(Duration.ofSeconds(31));
        bench.heartbeat(bench.instant());
        assertThat(check(TURNSTILE).admitted()).isTrue();
    }

    @Test
    void a_lost_card_and_its_replacement_share_their_uses() {
        bench.know(Facts.counted(1));
        check(GATE);
        bench.know(Facts.pass(REPLACEMENT, "new card", Pass.Status.ACTIVE, new Credits(1, List.of()), 1));

        assertThat(bench.checkCard
                        .check(GATE, new CheckRequest("new card", null, null, null))
                        .reason())
                .isEqualTo(Reason.NO_CREDITS);
    }

    @Test
    void a_use_at_a_peers_gate_counts_until_the_pass_has_it() {
        bench.know(Facts.counted(1));
        UUID peers = UUID.randomUUID();
        bench.store.write(view -> {
            PendingUses.spend(view, Facts.SUBSCRIPTION, peers);
            return 0;
        });

        assertThat(check(GATE).reason()).isEqualTo(Reason.NO_CREDITS);
        bench.know(counted(2, 1, peers));
        assertThat(check(GATE).admitted()).isTrue();
    }

    @Test
    void going_out_takes_no_use() {
        bench.know(Facts.counted(1));

        for (int i = 0; i < 3; i++) {
            CheckRequest out = new CheckRequest(Facts.CREDENTIAL, Gate.Direction.OUT, null, null);
            assertThat(bench.checkCard.check(GATE, out).spent()).isFalse();
        }
        assertThat(check(GATE).admitted()).isTrue();
    }

    @Test
    void however_many_gates_ask_at_once_no_more_are_admitted_than_credits() throws Exception {
        try (LmdbStore store = LmdbStore.open(folder, 1 << 26, LmdbStore.Durability.PROCESS);
                ExecutorService gates = Executors.newFixedThreadPool(8)) {
            GatewayBench real = new GatewayBench(store, start);
            sandbox(real);
            real.know(Facts.counted(3));
            List<Callable<Passage>> scans = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                HeldGate gate = i % 2 == 0 ? GATE : TURNSTILE;
                scans.add(() -> real.checkCard.check(gate, new CheckRequest(Facts.CREDENTIAL, null, null, null)));
            }

            int admitted = 0;
            for (Future<Passage> answer : gates.invokeAll(scans)) {
                admitted += answer.get().admitted() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(3);
        }
    }

    private static void sandbox(GatewayBench gateway) {
        gateway.know(new HeldCompany(Facts.COMPANY, new HeldCompany.Clock.Sandbox(Facts.NOW), List.of(), 2));
    }

    private Passage check(HeldGate gate) {
        return bench.checkCard.check(gate, new CheckRequest(Facts.CREDENTIAL, null, null, null));
    }

    private static HeldPass counted(long version, int remaining, UUID... counted) {
        return Facts.pass(
                Facts.CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, new Credits(remaining, List.of(counted)), version);
    }
}
