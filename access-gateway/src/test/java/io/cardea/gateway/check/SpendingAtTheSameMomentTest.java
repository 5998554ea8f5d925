package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Credits;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.LmdbStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingAtTheSameMomentTest {

    private static final int TIMES = 1_000;
    private static final HeldGate LEFT = Facts.gate(new UUID(0x9a, 1), false);
    private static final HeldGate RIGHT = Facts.gate(new UUID(0x9a, 2), true);

    @TempDir
    private Path folder;

    @Test
    void two_gates_of_one_gateway_never_spend_the_last_use_twice() throws Exception {
        try (LmdbStore store = LmdbStore.open(folder, 1 << 27, LmdbStore.Durability.PROCESS);
                ExecutorService gates = Executors.newFixedThreadPool(2)) {
            GatewayBench bench = bench(new GatewayBench(store, Instant.now()));
            CyclicBarrier together = new CyclicBarrier(2);
            for (int number = 0; number < TIMES; number++) {
                bench.know(punchCard(number, 1));
                CheckRequest request = scan(number);
                List<Callable<Passage>> scans = Stream.of(LEFT, RIGHT)
                        .<Callable<Passage>>map(gate -> () -> {
                            together.await();
                            return bench.checkCard.check(gate, request);
                        })
                        .toList();

                List<Passage> answers = new ArrayList<>();
                for (Future<Passage> answer : gates.invokeAll(scans)) {
                    answers.add(answer.get());
                }
                assertThat(answers)
                        .filteredOn(Passage::admitted)
                        .as("card %d", number)
                        .hasSize(1);
                assertThat(answers)
                        .extracting(Passage::reason)
                        .filteredOn(Objects::nonNull)
                        .containsExactly(Reason.NO_CREDITS);
            }
        }
    }

    /// The bound of docs/operations.md: what is left is spent at most once by each gateway that has not heard of it,
    /// and everything that was spent is told, so that the balance says by how much it is overdrawn.
    @Test
    void two_gateways_spend_the_last_uses_at_most_once_each_and_tell_every_one() {
        long seed = Long.getLong("cardea.test.seed", System.nanoTime());
        Random random = new Random(seed);
        GatewayBench one = bench(new GatewayBench(new InMemoryStore(), Instant.now()));
        GatewayBench other = bench(new GatewayBench(new InMemoryStore(), Instant.now()));
        for (int number = 0; number < 100; number++) {
            int credits = 1 + random.nextInt(3);
            one.know(punchCard(number, credits));
            other.know(punchCard(number, credits));

            List<Passage> here = askUntilRefused(one, number);
            boolean heard = random.nextBoolean();
            if (heard) {
                here.forEach(passage -> hear(other, passage));
            }
            List<Passage> there = askUntilRefused(other, number);
            here.forEach(passage -> hear(other, passage));
            there.forEach(passage -> hear(one, passage));

            assertThat(here).as("seed %d, card %d", seed, number).hasSize(credits);
            assertThat(there).as("seed %d, card %d", seed, number).hasSize(heard ? 0 : credits);
            assertThat(askUntilRefused(one, number)).isEmpty();
            assertThat(askUntilRefused(other, number)).isEmpty();
            assertThat(told(one)).containsAll(here);
            assertThat(told(other)).containsAll(there);
        }
    }

    private static List<Passage> askUntilRefused(GatewayBench gateway, int number) {
        List<Passage> spent = new ArrayList<>();
        Passage answer = gateway.checkCard.check(LEFT, scan(number));
        while (answer.admitted()) {
            spent.add(answer);
            answer = gateway.checkCard.check(LEFT, scan(number));
        }
        return spent;
    }

    private static void hear(GatewayBench gateway, Passage passage) {
        UUID subscription = Objects.requireNonNull(passage.holder()).subscription();
        gateway.store.write(view -> {
            PendingUses.spend(view, subscription, passage.id(), passage.persons());
            return 0;
        });
    }

    private static List<Passage> told(GatewayBench gateway) {
        return gateway.store.read(view -> Ledger.backlog(view, Integer.MAX_VALUE));
    }

    private static GatewayBench bench(GatewayBench bench) {
        bench.know(new HeldCompany(Facts.COMPANY, new HeldCompany.Clock.Sandbox(Facts.NOW), List.of(), 2));
        return bench;
    }

    private static CheckRequest scan(int number) {
        return new CheckRequest("card " + number, null, null, null);
    }

    private static HeldPass punchCard(int number, int credits) {
        Pass pass = Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, new Credits(credits, List.of()), 1)
                .pass();
        return new HeldPass(
                new UUID(0xca, number),
                Facts.COMPANY,
                new UUID(0xee, number),
                new UUID(0x5b, number),
                Facts.key("card " + number),
                pass);
    }
}
