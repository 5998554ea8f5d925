package io.cardea.gateway.passage;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.intake.EarlierDecisions;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Writing;
import io.cardea.gateway.zone.Movement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a gate's word on whether the person went through. Saying it twice changes nothing; saying the contrary is
/// refused.
final class ConfirmPassage {

    private final Store store;
    private final EarlierDecisions earlier;

    ConfirmPassage(Store store, EarlierDecisions earlier) {
        this.store = store;
        this.earlier = earlier;
    }

    /// The passage with what the gate said of it.
    ///
    /// @throws Problem when this gate did not admit anybody by that decision, or has said the contrary
    Passage confirm(HeldGate gate, UUID decision, boolean passed) {
        return confirm(gate, decision, passed, null);
    }

    /// The same where the sensor counts.
    ///
    /// @param persons who went through; null for all that were admitted
    Passage confirm(HeldGate gate, UUID decision, boolean passed, @Nullable Integer persons) {
        earlier.move();
        return store.write(view -> {
            Passage passage = Ledger.find(view, decision);
            if (passage == null || !passage.gate().equals(gate.id())) {
                throw Problem.ofField("resource.not-found", "decision", "This gate has made no such decision.");
            }
            if (!passage.admitted()) {
                throw Problem.ofField("gateway.not-admitted", "decision", "The decision refused the passage.");
            }
            int through = persons == null ? passage.persons() : persons;
            Boolean said = passage.passed();
            return said == null
                    ? confirm(view, gate, confirmed(passage, passed, through), passed)
                    : unchanged(passage, said == passed && through == passage.persons());
        });
    }

    // What was counted at the decision is not counted again.
    private static Passage confirmed(Passage passage, boolean passed, int through) {
        boolean possible = passage.spent() ? through == passage.persons() : through <= passage.persons();
        if (through < 1 || !possible) {
            throw Problem.ofField("request.invalid", "persons", "%d were admitted.".formatted(passage.persons()));
        }
        return passage.confirmed(passed, through);
    }

    private static Passage unchanged(Passage passage, boolean same) {
        if (!same) {
            throw Problem.ofField(
                    "gateway.already-confirmed",
                    "passed",
                    "The gate has said passed=%s for %d before.".formatted(passage.passed(), passage.persons()));
        }
        return passage;
    }

    private static Passage confirm(Writing view, HeldGate gate, Passage said, boolean passed) {
        Passage confirmed = Ledger.record(view, said);
        Passage.@Nullable Holder holder = confirmed.holder();
        if (confirmed.counted() && holder != null) {
            if (confirmed.spent()) {
                PendingUses.spend(view, holder.subscription(), confirmed.id(), confirmed.persons());
            } else {
                PendingUses.release(view, holder.subscription(), confirmed.id());
            }
        }
        if (holder != null) {
            move(
                    view,
                    gate,
                    new Movement(
                            confirmed.id(),
                            holder.member(),
                            confirmed.direction(),
                            confirmed.at(),
                            confirmed.persons()),
                    passed);
        }
        return confirmed;
    }

    private static void move(Writing view, HeldGate gate, Movement movement, boolean passed) {
        if (passed) {
            movement.happened(view, gate);
        } else {
            movement.notHappened(view, gate);
        }
    }
}
