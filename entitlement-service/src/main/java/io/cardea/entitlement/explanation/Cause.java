package io.cardea.entitlement.explanation;

import io.cardea.access.Decision;
import io.cardea.access.Gate;
import io.cardea.access.Interval;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.entitlement.group.Participation;
import java.time.Instant;
import java.util.List;

/// Why a decision came out as it did: the rule that decided, and the intervals of the pass without
/// which it would have come out differently. It is read off the decision; it never decides itself.
record Cause(Rule rule, List<Interval> intervals) {

    Cause {
        intervals = List.copyOf(intervals);
    }

    /// The cause of this decision on this pass.
    static Cause of(Decision decision, Pass pass, Gate gate, Instant at) {
        return switch (decision) {
            case Decision.Admitted(boolean counted) -> admitted(counted, pass, gate, at);
            case Decision.Refused(Reason reason) -> refused(reason, pass, at);
        };
    }

    /// For a person. Who shares in no subscription is inside none of its periods, and wants to know
    /// the reason for that.
    String sentence(Participation participation) {
        return rule == Rule.INSIDE_PERIOD && !participation.shares() ? participation.sentence() : rule.sentence();
    }

    private static Cause admitted(boolean counted, Pass pass, Gate gate, Instant at) {
        // The contract's list of rules is closed; the sentence tells it exactly.
        if (gate.status() == Gate.Status.RELEASED) {
            return new Cause(Rule.GATE_IN_USE, List.of());
        }
        if (gate.direction() == Gate.Direction.OUT) {
            return new Cause(Rule.WAY_OUT, List.of());
        }
        return new Cause(
                counted ? Rule.USES_LEFT : Rule.INSIDE_PERIOD, pass.validity().behind(null, at));
    }

    private static Cause refused(Reason reason, Pass pass, Instant at) {
        Rule rule = switch (reason) {
            case GATE_CLOSED -> Rule.GATE_IN_USE;
            case CARD_BLOCKED -> Rule.CARD_IN_USE;
            case WRONG_SITE -> Rule.SITE_COVERED;
            case FROZEN -> Rule.NOT_FROZEN;
            case NOT_STARTED, EXPIRED, PAYMENT_OVERDUE -> Rule.INSIDE_PERIOD;
            case NO_CREDITS -> Rule.USES_LEFT;
            // The contract's list of rules is closed; the sentence tells it exactly.
            case OUTSIDE_HOURS -> Rule.INSIDE_PERIOD;
            case UNKNOWN_CREDENTIAL, NO_RIGHT_FOR_GATE, PASSBACK, ZONE_FULL, CODE_STALE, CODE_REUSED, NOT_READY ->
                throw new IllegalStateException("not a reason that a known pass is refused for: " + reason);
        };
        return new Cause(rule, pass.validity().behind(reason, at));
    }
}
