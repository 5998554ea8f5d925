package io.cardea.entitlement.explanation;

import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.Interval;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.Right;
import io.cardea.access.ZoneState;
import io.cardea.chassis.journal.Versioned;
import io.cardea.entitlement.gate.GateFacts;
import io.cardea.entitlement.group.Participation;
import io.cardea.entitlement.pass.IssuedPass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a gate would answer to a card at an instant, and why.
///
/// @param counted would the passage take a use?
/// @param rule the rule that decided
/// @param sentence the same, for a person; where the member does not share in the subscription, that
/// @param participation how the member shares in the subscription
/// @param intervals the intervals of the pass that decided; in the zone UTC
/// @param remaining the uses left; absent where they are not counted
/// @param passVersion of the pass that was asked
/// @param benefit whose right lets in, where the pass has several or one for certain hours
record Explanation(
        UUID card,
        UUID gate,
        Instant at,
        Outcome outcome,
        @Nullable Reason reason,
        boolean counted,
        Rule rule,
        String sentence,
        Participation participation,
        List<Interval> intervals,
        @Nullable Integer remaining,
        long passVersion,
        @Nullable UUID benefit) {

    private static final Decision OUTSIDE_HOURS = new Decision.Refused(Reason.OUTSIDE_HOURS);
    private static final String HOURS = "A right that holds at certain hours lets in at those hours only.";

    /// What an emergency says to everybody.
    static final String EMERGENCY = "The gate is released in an emergency: everybody is let through.";

    /// Which way it went.
    enum Outcome {
        ADMITTED,
        REFUSED
    }

    /// Asks the door's own question. Uses that are still on their way from a gate are not known here.
    static Explanation of(Versioned<IssuedPass> issued, GateFacts gateFacts, Participation participation, Instant at) {
        return of(issued, gateFacts.id(), gateFacts.atTheDoor(), participation, at);
    }

    /// The same for one way through the gate.
    static Explanation of(
            Versioned<IssuedPass> issued, UUID gateId, Gate gate, Participation participation, Instant at) {
        Pass pass = issued.state().atTheDoor(issued.version());
        Decision decision = Door.decide(pass, gate, ZoneState.QUIET, at);
        Cause cause = Cause.of(decision, pass, gate, at);
        return new Explanation(
                issued.state().id(),
                gateId,
                at,
                decision instanceof Decision.Admitted ? Outcome.ADMITTED : Outcome.REFUSED,
                decision instanceof Decision.Refused(Reason reason) ? reason : null,
                decision instanceof Decision.Admitted(boolean counted) && counted,
                cause.rule(),
                sentence(decision, gate, cause, participation),
                participation,
                cause.intervals(),
                pass.credits() == null ? null : pass.credits().remaining(),
                issued.version(),
                decision instanceof Decision.Admitted ? benefit(pass, gate, at) : null);
    }

    private static String sentence(Decision decision, Gate gate, Cause cause, Participation participation) {
        if (gate.status() == Gate.Status.RELEASED) {
            return EMERGENCY;
        }
        return decision.equals(OUTSIDE_HOURS) ? HOURS : cause.sentence(participation);
    }

    private static @Nullable UUID benefit(Pass pass, Gate gate, Instant at) {
        Right right = gate.direction() == Gate.Direction.IN ? pass.rightAt(gate.site(), at) : null;
        return right == null ? null : right.benefit();
    }
}
