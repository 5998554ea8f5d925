package io.cardea.gateway.offline;

import io.cardea.access.Credits;
import io.cardea.access.Reason;
import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.code.Presented;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.intake.EarlierDecisions;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Writing;
import io.cardea.gateway.zone.Movement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what a controller has decided by itself, all of it in one transaction.
final class UploadPassages {

    /// A clock that is off by more orders nobody's comings and goings.
    private static final Duration ORDERLY = Duration.ofMinutes(5);

    private final Store store;
    private final CopyInMemory copy;
    private final EarlierDecisions earlier;
    private final CopyBoard board;
    private final GatewaySettings gateway;
    private final InstantSource realTime;

    UploadPassages(
            Store store,
            CopyInMemory copy,
            EarlierDecisions earlier,
            CopyBoard board,
            GatewaySettings gateway,
            InstantSource realTime) {
        this.store = store;
        this.copy = copy;
        this.earlier = earlier;
        this.board = board;
        this.gateway = gateway;
        this.realTime = realTime;
    }

    /// What is the same for all lines.
    private record Upload(
            HeldGate gate, @Nullable HeldCompany company, Freshness freshness, Duration ahead, Instant now) {}

    /// @throws Problem when nothing of it can be read
    OfflineReply upload(HeldGate gate, OfflinePassages told) {
        Instant deviceTime = told.deviceTime();
        List<OfflinePassages.Line> lines = told.passages();
        if (deviceTime == null) {
            throw Problem.ofField("request.invalid", "deviceTime", "deviceTime is missing.");
        }
        if (lines == null || lines.isEmpty() || lines.size() > OfflinePassages.MOST) {
            throw Problem.ofField(
                    "request.invalid", "passages", "passages must have 1 to " + OfflinePassages.MOST + " lines.");
        }
        earlier.move();
        Instant now = realTime.instant();
        return store.write(view -> {
            Upload upload = upload(view, gate, deviceTime, now);
            List<OfflineReply.Taken> taken = new ArrayList<>();
            List<OfflineReply.Refused> refused = new ArrayList<>();
            for (int index = 0; index < lines.size(); index++) {
                OfflinePassages.Line line = lines.get(index);
                try {
                    taken.add(take(view, upload, index, OfflineLine.of(gate, line, told.list(), upload.ahead(), now)));
                } catch (Problem problem) {
                    refused.add(new OfflineReply.Refused(
                            index,
                            line == null ? null : line.sequence(),
                            problem.code(),
                            String.valueOf(problem.field()),
                            problem.detail()));
                }
            }
            return new OfflineReply(upload.ahead().toString(), taken, refused, Sequences.missing(view, gate.id()));
        });
    }

    // The clock of a sandbox has nothing to do with the controller's.
    private Upload upload(Reading view, HeldGate gate, Instant deviceTime, Instant now) {
        HeldCompany company = Companies.find(view, gate.company());
        Freshness freshness = board.copy().at(now, HeldCompany.maxOffline(company, gate.site(), gateway.maxOffline()));
        boolean real = company == null || company.clock() instanceof HeldCompany.Clock.Real;
        return new Upload(gate, company, freshness, real ? Duration.between(now, deviceTime) : Duration.ZERO, now);
    }

    private OfflineReply.Taken take(Writing view, Upload upload, int index, OfflineLine line) {
        HeldGate gate = upload.gate();
        UUID id = OfflineId.of(gate.id(), line, CredentialKey.of(gate.company(), line.credential()));
        UUID before = Sequences.decision(view, gate.id(), line.sequence());
        if (before != null && !before.equals(id)) {
            throw Problem.ofField(
                    "gateway.sequence-reused", "sequence", "The gate has told another passage by this number.");
        }
        Passage known = before == null ? null : Ledger.find(view, before);
        Passage passage = known == null ? happened(view, upload, line, id) : known;
        Passage.Offline offline = passage.offline();
        int over = offline == null ? 0 : offline.over();
        return new OfflineReply.Taken(
                index,
                line.sequence(),
                id,
                known != null,
                passage.spent(),
                offline == null ? null : offline.contrary(),
                over == 0 ? null : over);
    }

    private Passage happened(Writing view, Upload upload, OfflineLine line, UUID id) {
        HeldGate gate = upload.gate();
        Presented presented = Presented.of(gate.company(), line.credential());
        HeldPass pass = presented.pass(copy, view, gate.company());
        Credits credits = pass == null ? null : pass.pass().credits();
        int pending = pass == null || credits == null
                ? 0
                : PendingUses.count(view, pass.subscription(), credits, upload.now());
        // Which codes were used when, only the controller knows.
        Reason objection = presented.objection(upload.company(), gate, line.at());
        Judgement judgement = Judgement.of(gate, pass, line, objection, pending);
        Passage passage = passage(upload, line, id, pass, judgement);
        if (pass != null && passage.spent()) {
            PendingUses.spend(view, pass.subscription(), id, passage.persons());
        }
        if (pass != null
                && line.wentThrough(gate)
                && gate.keepsPresence()
                && upload.ahead().abs().compareTo(ORDERLY) <= 0) {
            new Movement(id, pass.member(), line.way(), line.at(), line.persons()).happened(view, gate);
        }
        Sequences.remember(view, gate.id(), line.sequence(), id);
        return Ledger.record(view, passage);
    }

    private static Passage passage(
            Upload upload, OfflineLine line, UUID id, @Nullable HeldPass pass, Judgement judgement) {
        HeldGate gate = upload.gate();
        boolean counted = line.admitted() && pass != null && judgement.counted();
        boolean spent = counted && line.wentThrough(gate);
        Passage.Scan scan = new Passage.Scan(gate.company(), gate.id(), gate.site(), line.way(), line.at());
        Passage.Ruling ruling = new Passage.Ruling(line.reason(), counted, upload.freshness(), null);
        return Passage.decided(id, scan, pass == null ? null : holder(pass), ruling, spent, line.persons())
                .told(
                        new Passage.Offline(
                                line.sequence(),
                                line.deviceTime(),
                                upload.ahead().toMillis(),
                                line.list(),
                                line.admitted() ? judgement.contrary() : null,
                                spent ? judgement.over() : 0),
                        line.passed());
    }

    private static Passage.Holder holder(HeldPass pass) {
        return new Passage.Holder(
                pass.card(), pass.subscription(), pass.member(), pass.pass().version());
    }
}
