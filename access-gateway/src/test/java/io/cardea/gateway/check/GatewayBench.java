package io.cardea.gateway.check;

import io.cardea.gateway.Facts;
import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.GatewayWithoutDisk;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.CopyState;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.ledger.DecisionIds;
import io.cardea.gateway.ledger.LedgerSettings;
import io.cardea.gateway.store.LmdbStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.StoreSettings;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// A gateway without HTTP and Kafka: a store, a clock that the test moves, and a copy as fresh as the test says.
final class GatewayBench implements InstantSource {

    final Store store;
    final CopyBoard board = new CopyBoard();
    final CopyInMemory copy = new CopyInMemory();
    final CheckCard checkCard;
    private Instant now;

    GatewayBench(Store store, Instant now) {
        this.store = store;
        this.now = now;
        Bringing.fill(store, copy);
        NewerPass newer = new NewerPass(store, copy, board, Duration.ZERO);
        this.checkCard = new CheckCard(store, copy, () -> {}, newer, board, new DecisionIds(), this, GATEWAY, LEDGER);
        heartbeat(now);
        know(Facts.company());
    }

    @Override
    public Instant instant() {
        return now;
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    void heartbeat(Instant lowWater) {
        board.post(new CopyBoard.Posting(new CopyState(true, true, lowWater), true, List.of()));
    }

    void isCold() {
        board.post(new CopyBoard.Posting(CopyState.NOTHING, false, List.of()));
    }

    void know(HeldCompany company) {
        store.write(view -> Companies.put(view, company, 0));
    }

    void know(HeldCompany.Clock clock) {
        know(clock, 2);
    }

    void know(HeldCompany.Clock clock, long version) {
        know(new HeldCompany(Facts.COMPANY, clock, Facts.company().sites(), version));
    }

    /// The other way to ask, of what is known by now.
    CheckAtOnce atOnce(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Bringing.fill(store, copy);
        return new CheckAtOnce(
                copy, Intake.open(folder, store, 100), board, new DecisionIds(), this, GATEWAY, new Lasting());
    }

    private record Lasting() implements StoreSettings {
        @Override
        public MemorySize mapSize() {
            throw new UnsupportedOperationException("no disk here");
        }

        @Override
        public LmdbStore.Durability durability() {
            return LmdbStore.Durability.PROCESS;
        }

        @Override
        public Duration flushEvery() {
            return Duration.ofSeconds(1);
        }
    }

    void know(HeldPass pass) {
        Bringing.bring(store, copy, pass);
    }

    private static final GatewaySettings GATEWAY = new GatewayWithoutDisk();

    private static final LedgerSettings LEDGER = new LedgerSettings() {
        @Override
        public Duration holdFor() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration scanWindow() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration keepFor() {
            return Duration.ofDays(7);
        }
    };
}
