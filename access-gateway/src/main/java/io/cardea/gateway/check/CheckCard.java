package io.cardea.gateway.check;

import io.cardea.access.Credits;
import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.ZoneState;
import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.DecisionIds;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.LedgerSettings;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.ledger.Scans;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Decides one check, and writes it down before anybody hears of it.
final class CheckCard {

    private final Store store;
    private final CopyBoard board;
    private final DecisionIds ids;
    private final InstantSource realTime;
    private final GatewaySettings gateway;
    private final LedgerSettings ledger;

    CheckCard(
            Store store,
            CopyBoard board,
            DecisionIds ids,
            InstantSource realTime,
            GatewaySettings gateway,
            LedgerSettings ledger) {
        this.store = store;
        this.board = board;
        this.ids = ids;
        this.realTime = realTime;
        this.gateway = gateway;
        this.ledger = ledger;
    }

    /// The passage that answers this request of a proven gate.
    ///
    /// @throws Problem when the request makes no sense for this gate or its company
    Passage check(HeldGate gate, CheckRequest request) {
        CredentialKey credential = CredentialKey.of(gate.company(), request.presented());
        String scanId = request.scanId();
        Scans.Scan scan = scanId == null ? null : new Scans.Scan(gate.id(), credential, scanId);
        Gate.Direction way = way(gate, request);
        Instant now = realTime.instant();
        return store.write(view -> {
            Passage answered = scan == null ? null : Scans.answered(view, scan, now, ledger.scanWindow());
            if (answered != null) {
                return answered;
            }
            Passage passage = decide(view, gate, way, credential, request.at(), now);
            if (scan != null) {
                Scans.remember(view, scan, passage.id());
            }
            return passage;
        });
    }

    private static Gate.Direction way(HeldGate gate, CheckRequest request) {
        Gate.Direction way = request.direction() == null ? gate.direction().usual() : request.direction();
        if (!gate.direction().serves(way)) {
            throw Problem.ofField(
                    "gateway.wrong-direction", "direction", "This gate does not serve the way " + way + ".");
        }
        return way;
    }

    private Passage decide(
            Writing view,
            HeldGate gate,
            Gate.Direction way,
            CredentialKey credential,
            @Nullable Instant asked,
            Instant now) {
        HeldCompany company = Companies.find(view, gate.company());
        Instant at = businessTime(company, asked, now);
        Freshness freshness = freshness(company, gate, now);
        HeldPass held = Passes.byCredential(view, credential);
        boolean ready = company != null && freshness.state().mayAdmit();
        Decision decision = ready || way == Gate.Direction.OUT
                ? decideAtDoor(view, held, gate, way, at, now)
                : new Decision.Refused(Reason.NOT_READY);
        return record(view, gate, way, held, at, decision, freshness, now);
    }

    private static Decision decideAtDoor(
            Reading view, @Nullable HeldPass held, HeldGate gate, Gate.Direction way, Instant at, Instant now) {
        Gate asked = new Gate(gate.site(), gate.status(), way);
        if (held == null) {
            return Door.decide(null, asked, ZoneState.QUIET, at);
        }
        Credits credits = held.pass().credits();
        ZoneState zone = credits == null
                ? ZoneState.QUIET
                : new ZoneState(PendingUses.count(view, held.subscription(), credits, now));
        return Door.decide(held.pass(), asked, zone, at);
    }

    private static Instant businessTime(@Nullable HeldCompany company, @Nullable Instant asked, Instant now) {
        HeldCompany.Clock clock = company == null ? new HeldCompany.Clock.Real() : company.clock();
        return switch (clock) {
            case HeldCompany.Clock.Sandbox(Instant at) -> asked == null ? at : asked;
            case HeldCompany.Clock.Real() when asked == null -> now;
            case HeldCompany.Clock.Real() ->
                throw Problem.ofField(
                        "gateway.at-not-accepted", "at", "Only a sandbox company's gates may name a time.");
        };
    }

    private Freshness freshness(@Nullable HeldCompany company, HeldGate gate, Instant now) {
        var limit = company == null ? gateway.maxOffline() : company.maxOffline(gate.site(), gateway.maxOffline());
        return board.copy().at(now, limit);
    }

    private Passage record(
            Writing view,
            HeldGate gate,
            Gate.Direction way,
            @Nullable HeldPass held,
            Instant at,
            Decision decision,
            Freshness freshness,
            Instant now) {
        boolean counted = decision instanceof Decision.Admitted(boolean takesUse) && takesUse;
        Passage passage = new Passage(
                ids.next(),
                gate.company(),
                gate.id(),
                gate.site(),
                held == null ? null : holder(held),
                way,
                at,
                decision instanceof Decision.Refused(Reason reason) ? reason : null,
                counted,
                counted && !gate.sensor(),
                null,
                freshness,
                0,
                1);
        if (counted && held != null) {
            take(view, gate, held, passage, now);
        }
        return Ledger.record(view, passage);
    }

    private void take(Writing view, HeldGate gate, HeldPass held, Passage passage, Instant now) {
        if (gate.sensor()) {
            PendingUses.hold(view, held.subscription(), passage.id(), now.plus(ledger.holdFor()));
        } else {
            PendingUses.spend(view, held.subscription(), passage.id());
        }
    }

    private static Passage.Holder holder(HeldPass held) {
        return new Passage.Holder(
                held.card(), held.subscription(), held.member(), held.pass().version());
    }
}
