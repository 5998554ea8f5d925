package io.cardea.gateway.check;

import io.cardea.access.CredentialClass;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.RotatingCode;
import io.cardea.access.ZoneState;
import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.intake.Intake;
import io.cardea.gateway.ledger.DecisionIds;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.Scans;
import io.cardea.gateway.store.LmdbStore.Durability;
import io.cardea.gateway.store.StoreSettings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Decides from memory, without a transaction of the store and without another thread: the check of somebody whose
/// pass counts no uses, at a gate where nobody counts who is inside, which is nearly every one. Where that is not
/// enough it says so, and [CheckCard] decides.
@Singleton
class CheckAtOnce {

    private final CopyInMemory copy;
    private final Intake intake;
    private final CopyBoard board;
    private final DecisionIds ids;
    private final InstantSource realTime;
    private final GatewaySettings gateway;
    private final boolean memoryIsEnough;

    CheckAtOnce(
            CopyInMemory copy,
            Intake intake,
            CopyBoard board,
            DecisionIds ids,
            InstantSource realTime,
            GatewaySettings gateway,
            StoreSettings store) {
        this.copy = copy;
        this.intake = intake;
        this.board = board;
        this.ids = ids;
        this.realTime = realTime;
        this.gateway = gateway;
        // Who fears for the current waits for the disk.
        this.memoryIsEnough = store.durability() == Durability.PROCESS;
    }

    /// The passage that answers this request of a proven gate; null where [CheckCard] has to decide.
    @Nullable
    Passage check(HeldGate gate, CheckRequest request) {
        CopyInMemory.Contents contents = copy.contents();
        Gate.Direction way = request.direction() == null ? gate.direction().usual() : request.direction();
        if (contents == null || !canAnswer(gate, way) || RotatingCode.read(request.presented()) != null) {
            return null;
        }
        CredentialKey credential = CredentialKey.of(gate.company(), request.presented());
        HeldPass pass = contents.pass(gate.company(), credential);
        if (pass != null && pass.pass().credits() != null) {
            return null;
        }
        Instant now = realTime.instant();
        HeldCompany company = contents.company(gate.company());
        CheckDecision decision = new CheckDecision(
                gate,
                company,
                pass,
                new Gate(gate.site(), gate.status(), way, gate.rules()),
                BusinessTime.of(company, null, now),
                ZoneState.QUIET,
                HeldCompany.takes(company, gate, CredentialClass.ofStatic(request.presented()))
                        ? null
                        : Reason.NO_RIGHT_FOR_GATE,
                board.copy().at(now, HeldCompany.maxOffline(company, gate.site(), gateway.maxOffline())));
        String scan = request.scan();
        return intake.take(
                scan == null ? null : new Scans.Scan(gate.id(), credential, scan), () -> decision.passage(ids.next()));
    }

    private boolean canAnswer(HeldGate gate, Gate.Direction way) {
        return memoryIsEnough
                && gate.isAsUsual()
                && !gate.keepsPresence()
                && !gate.rules().rotatingOnly()
                && gate.direction().serves(way);
    }
}
