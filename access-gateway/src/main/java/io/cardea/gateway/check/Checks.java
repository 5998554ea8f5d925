package io.cardea.gateway.check;

import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.ledger.DecisionIds;
import io.cardea.gateway.ledger.LedgerSettings;
import io.cardea.gateway.store.LmdbStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Wires the check to the real store and the real time.
@Singleton
class Checks {

    @Produces
    @Singleton
    CheckCard checkCard(
            LmdbStore store,
            CopyInMemory copy,
            Intake intake,
            CopyBoard board,
            DecisionIds ids,
            InstantSource realTime,
            GatewaySettings gateway,
            LedgerSettings ledger,
            CheckSettings check) {
        NewerPass newer = new NewerPass(store, copy, board, check.waitForPass());
        return new CheckCard(store, copy, intake, newer, board, ids, realTime, gateway, ledger);
    }
}
