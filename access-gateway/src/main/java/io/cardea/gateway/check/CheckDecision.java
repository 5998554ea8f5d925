package io.cardea.gateway.check;

import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.ZoneState;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Passage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known when somebody asks, and the passage that follows from it: the same for both ways to be asked.
///
/// @param company null where it has not arrived yet
/// @param pass null where nothing is known of the credential
/// @param asked which way, for how many, and what the gate keeps to
/// @param at the business time
/// @param objection why what was shown lets nobody in, whatever the pass says; null where it does
record CheckDecision(
        HeldGate gate,
        @Nullable HeldCompany company,
        @Nullable HeldPass pass,
        Gate asked,
        Instant at,
        ZoneState zone,
        @Nullable Reason objection,
        Freshness freshness) {

    Passage passage(UUID id) {
        Decision decision = objected(decide());
        boolean counted = decision instanceof Decision.Admitted(boolean takesUse) && takesUse;
        Pass known = pass == null ? null : pass.pass();
        Passage.Ruling ruling = new Passage.Ruling(
                decision instanceof Decision.Refused(Reason reason) ? reason : null,
                counted,
                freshness,
                Door.remark(decision, known, asked, zone, at));
        return Passage.decided(
                id,
                new Passage.Scan(gate.company(), gate.id(), gate.site(), asked.direction(), at),
                pass == null ? null : holder(pass),
                ruling,
                counted && !gate.sensor(),
                asked.persons());
    }

    private Decision objected(Decision decision) {
        return objection != null
                        && !isReleased()
                        && asked.direction() == Gate.Direction.IN
                        && decision instanceof Decision.Admitted
                ? new Decision.Refused(objection)
                : decision;
    }

    private Decision decide() {
        boolean ready = company != null && freshness.state().mayAdmit();
        return ready || isReleased() || asked.direction() == Gate.Direction.OUT
                ? Door.decide(pass == null ? null : pass.pass(), asked, zone, at)
                : new Decision.Refused(Reason.NOT_READY);
    }

    private boolean isReleased() {
        return asked.status() == Gate.Status.RELEASED;
    }

    private static Passage.Holder holder(HeldPass held) {
        return new Passage.Holder(
                held.card(), held.subscription(), held.member(), held.pass().version(), held.language());
    }
}
