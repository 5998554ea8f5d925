package io.cardea.gateway.revocation;

import io.cardea.access.Reason;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.intake.EarlierDecisions;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks for the passages that revocations came too late for, and tells of them.
public final class ReportOvertaken {

    private static final Logger LOG = Logger.getLogger(ReportOvertaken.class);

    // A decision gets its id just after its time.
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /// A sandbox's time says nothing of when a decision was made.
    private static final Duration SANDBOX = Duration.ofHours(1);

    private final Store store;
    private final EarlierDecisions earlier;
    private final Duration keepFor;

    public ReportOvertaken(Store store, EarlierDecisions earlier, Duration keepFor) {
        this.store = store;
        this.earlier = earlier;
        this.keepFor = keepFor;
    }

    /// Looks for those that are in the ledger, and returns how many there were.
    ///
    /// @param now the real time
    /// @param finished whether nobody can be under way any more who was decided on by an older pass; then it is not
    ///     looked for again
    public int report(Instant now, boolean finished) {
        Map<UUID, Revocation> waiting = store.read(Revocations::waiting);
        if (waiting.isEmpty()) {
            return 0;
        }
        earlier.move();
        List<UUID> overtaken = store.read(view -> overtaken(view, waiting, now));
        int told = tell(waiting, overtaken);
        if (finished) {
            store.write(view -> {
                waiting.forEach((card, revocation) -> Revocations.done(view, card, revocation));
                return told;
            });
        }
        return told;
    }

    private static List<UUID> overtaken(Reading view, Map<UUID, Revocation> waiting, Instant since, Instant now) {
        List<UUID> overtaken = new ArrayList<>();
        Ledger.visit(view, since, now.plus(MARGIN), passage -> {
            if (reason(view, waiting, passage) != null) {
                overtaken.add(passage.id());
            }
        });
        return overtaken;
    }

    private List<UUID> overtaken(Reading view, Map<UUID, Revocation> waiting, Instant now) {
        Instant since = now;
        for (Map.Entry<UUID, Revocation> one : waiting.entrySet()) {
            Instant from = isSandbox(view, one.getKey())
                    ? now.minus(SANDBOX)
                    : one.getValue().since().minus(MARGIN);
            since = from.isBefore(since) ? from : since;
        }
        Instant oldest = now.minus(keepFor);
        return overtaken(view, waiting, since.isBefore(oldest) ? oldest : since, now);
    }

    private static boolean isSandbox(Reading view, UUID card) {
        HeldPass pass = Passes.byCard(view, card);
        HeldCompany company = pass == null ? null : Companies.find(view, pass.company());
        return company != null && company.clock() instanceof HeldCompany.Clock.Sandbox;
    }

    private int tell(Map<UUID, Revocation> waiting, List<UUID> overtaken) {
        if (overtaken.isEmpty()) {
            return 0;
        }
        int told = store.write(view -> {
            int count = 0;
            for (UUID id : overtaken) {
                Passage passage = Ledger.find(view, id);
                Passage.Holder holder = passage == null ? null : passage.holder();
                Reason reason = passage == null ? null : reason(view, waiting, passage);
                HeldPass pass = holder == null ? null : Passes.byCard(view, holder.card());
                Revocation revocation = holder == null ? null : waiting.get(holder.card());
                if (passage != null && reason != null && pass != null && revocation != null) {
                    Ledger.record(view, passage.overtaken(reason, pass.pass().version(), revocation.madeAt()));
                    count++;
                }
            }
            return count;
        });
        LOG.infof("Passages were overtaken by revocations passages=%d", told);
        return told;
    }

    private static @Nullable Reason reason(Reading view, Map<UUID, Revocation> waiting, Passage passage) {
        Passage.Holder holder = passage.holder();
        Revocation revocation = holder == null ? null : waiting.get(holder.card());
        HeldPass pass = revocation == null || holder == null ? null : Passes.byCard(view, holder.card());
        return pass == null || revocation == null ? null : Overtaking.reason(passage, pass.pass(), revocation);
    }
}
