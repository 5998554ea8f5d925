package io.cardea.entitlement.explanation;

import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.ZoneState;
import io.cardea.entitlement.explanation.Explanation.Outcome;
import io.cardea.entitlement.gate.GateFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a gate would answer to whatever is held before it, and why.
///
/// @param sentence the rule that decided, for a person
/// @param pass what the card's pass has to do with it; absent where nothing is known of the credential
record CheckExplanation(
        UUID gate,
        Gate.Direction direction,
        Instant at,
        Outcome outcome,
        @Nullable Reason reason,
        String sentence,
        @Nullable Explanation pass) {

    private static final String UNKNOWN = "Only what some card of the company shows lets anybody in.";

    static CheckExplanation of(Explanation pass, Gate.Direction way) {
        return new CheckExplanation(pass.gate(), way, pass.at(), pass.outcome(), pass.reason(), pass.sentence(), pass);
    }

    private static final String CLASS = "This gate lets nobody in by what was shown; other things may be shown here.";

    /// The same to somebody who shows what this gate does not take.
    CheckExplanation unlessTaken(boolean taken) {
        return taken || direction == Gate.Direction.OUT || outcome == Outcome.REFUSED
                ? this
                : new CheckExplanation(gate, direction, at, Outcome.REFUSED, Reason.NO_RIGHT_FOR_GATE, CLASS, pass);
    }

    /// The answer to somebody whose credential no pass has.
    static CheckExplanation ofUnknown(GateFacts facts, Gate gate, Instant at) {
        return switch (Door.decide(null, gate, ZoneState.QUIET, at)) {
            case Decision.Admitted admitted ->
                new CheckExplanation(
                        facts.id(), gate.direction(), at, Outcome.ADMITTED, null, Explanation.EMERGENCY, null);
            case Decision.Refused(Reason reason) ->
                new CheckExplanation(
                        facts.id(),
                        gate.direction(),
                        at,
                        Outcome.REFUSED,
                        reason,
                        reason == Reason.GATE_CLOSED ? Rule.GATE_IN_USE.sentence() : UNKNOWN,
                        null);
        };
    }
}
