package io.cardea.gateway.check;

import io.cardea.access.Credits;
import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.ZoneState;
import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.code.Presented;
import io.cardea.gateway.code.UsedCodes;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.intake.EarlierDecisions;
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
import io.cardea.gateway.zone.Movement;
import io.cardea.gateway.zone.Presences;
import io.cardea.gateway.zone.ZoneBook;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Decides one check, and writes it down before anybody hears of it.
final class CheckCard {

    private final Store store;
    private final CopyInMemory copy;
    private final EarlierDecisions earlier;
    private final NewerPass newer;
    private final CopyBoard board;
    private final DecisionIds ids;
    private final InstantSource realTime;
    private final GatewaySettings gateway;
    private final LedgerSettings ledger;

    CheckCard(
            Store store,
            CopyInMemory copy,
            EarlierDecisions earlier,
            NewerPass newer,
            CopyBoard board,
            DecisionIds ids,
            InstantSource realTime,
            GatewaySettings gateway,
            LedgerSettings ledger) {
        this.store = store;
        this.copy = copy;
        this.earlier = earlier;
        this.newer = newer;
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
        Presented presented = Presented.of(gate.company(), request.presented());
        String scanId = request.scanId();
        Scans.Scan scan = scanId == null ? null : new Scans.Scan(gate.id(), credential, scanId);
        Gate.Direction way = way(gate, request);
        int persons = request.howMany();
        newer.await(gate, presented, request.passVersion());
        Instant now = realTime.instant();
        earlier.move();
        return store.write(view -> {
            Passage answered = scan == null ? null : Scans.answered(view, scan, now, ledger.scanWindow());
            if (answered != null) {
                return answered;
            }
            Passage passage = decide(view, gate, way, persons, presented, request.at(), now);
            if (scan != null) {
                Scans.remember(view, scan, passage.id());
            }
            return passage;
        });
    }

    static Gate.Direction way(HeldGate gate, CheckRequest request) {
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
            int persons,
            Presented presented,
            @Nullable Instant asked,
            Instant now) {
        HeldCompany company = Companies.find(view, gate.company());
        HeldPass held = presented.pass(copy, view, gate.company());
        Instant at = BusinessTime.of(company, asked, now);
        ZoneBook book = new ZoneBook(company, gate, at);
        Gate question = new Gate(gate.site(), gate.statusAtTheDoor(), way, book.rules(), persons);
        Passage passage = new CheckDecision(
                        gate,
                        company,
                        held,
                        question,
                        at,
                        held == null ? ZoneState.QUIET : zone(view, book, held, question, now),
                        presented.objection(view, company, gate, now),
                        board.copy().at(now, HeldCompany.maxOffline(company, gate.site(), gateway.maxOffline())))
                .passage(ids.next());
        if (passage.counted() && held != null) {
            take(view, gate, held, passage, now);
        }
        if (passage.admitted() && way == Gate.Direction.IN && presented instanceof Presented.Rotating(var code)) {
            UsedCodes.use(view, gate, code);
        }
        if (passage.admitted() && held != null && gate.keepsPresence()) {
            move(view, gate, new Movement(passage.id(), held.member(), way, at, persons), now);
        }
        return Ledger.record(view, passage);
    }

    private static ZoneState zone(Reading view, ZoneBook book, HeldPass held, Gate question, Instant now) {
        Credits credits = held.pass().credits();
        GateRules rules = question.rules();
        return new ZoneState(
                credits == null ? 0 : PendingUses.count(view, held.subscription(), credits, now),
                rules.passback() == null ? null : Presences.ofPassback(view, book, held.member(), now),
                rules.capacity() == null ? 0 : Presences.occupancy(view, book, held.member(), question.persons(), now));
    }

    private void move(Writing view, HeldGate gate, Movement movement, Instant now) {
        if (gate.sensor()) {
            movement.hold(view, gate, now.plus(ledger.holdFor()));
        } else {
            movement.happened(view, gate);
        }
    }

    private void take(Writing view, HeldGate gate, HeldPass held, Passage passage, Instant now) {
        if (gate.sensor()) {
            PendingUses.hold(view, held.subscription(), passage.id(), passage.persons(), now.plus(ledger.holdFor()));
        } else {
            PendingUses.spend(view, held.subscription(), passage.id(), passage.persons());
        }
    }
}
