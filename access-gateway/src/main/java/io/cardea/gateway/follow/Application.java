package io.cardea.gateway.follow;

import io.cardea.access.Credits;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.copy.Touched;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.ledger.Rejected;
import io.cardea.gateway.revocation.Revocations;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Applies what a record says to the copy. Any record may come twice, late or out of order: the result is the same.
final class Application {

    private Application() {}

    /// @param reading which reading of its topic brought the record
    /// @param now the real time
    /// @param touched learns what is to be looked up anew once this is committed
    static void apply(Writing store, Incoming incoming, int reading, Instant now, Touched touched) {
        switch (incoming) {
            case Incoming.OfPass pass -> apply(store, pass, reading, now, touched);
            case Incoming.OfGate(var gate) -> {
                Gates.put(store, gate, reading);
                touched.gates().add(gate.id());
            }
            case Incoming.OfCompany(var company) -> {
                Companies.put(store, company, reading);
                touched.companies().add(company.id());
            }
            case Incoming.OfPassage passage -> apply(store, passage);
            case Incoming.Unreadable(var record) -> Rejected.add(store, record);
            case Incoming.Heartbeat beat -> {}
            case Incoming.Irrelevant nothing -> {}
        }
    }

    private static void apply(Writing store, Incoming.OfPass told, int reading, Instant now, Touched touched) {
        HeldPass pass = told.packed().pass();
        Credits credits = pass.pass().credits();
        boolean isNewer = Passes.put(
                store, told.packed(), reading, touched, before -> Revocations.note(store, before, pass, told.at()));
        if (isNewer && credits != null) {
            PendingUses.settle(store, pass.subscription(), credits, now);
        }
    }

    private static void apply(Writing store, Incoming.OfPassage passage) {
        if (passage.use() != null) {
            apply(store, passage.use());
        }
        HeldGate gate = passage.gate() == null ? null : Gates.find(store, passage.gate());
        if (gate != null && passage.movement() != null && hasHappened(gate, passage.passed())) {
            passage.movement().happened(store, gate);
        }
    }

    private static boolean hasHappened(HeldGate gate, @Nullable Boolean passed) {
        return passed == null ? !gate.sensor() : passed;
    }

    private static void apply(Writing store, Incoming.Use use) {
        HeldPass held = Passes.byCard(store, use.card());
        Credits credits = held == null ? null : held.pass().credits();
        if (credits == null || !PendingUses.isCounted(credits, use.decision())) {
            PendingUses.spend(store, use.subscription(), use.decision(), use.persons());
        }
    }
}
