package io.cardea.entitlement.explanation;

import io.cardea.access.Decision;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.Span;
import io.cardea.entitlement.group.Participation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        return new Cause(counted ? Rule.USES_LEFT : Rule.INSIDE_PERIOD, containing(pass, at));
    }

    private static Cause refused(Reason reason, Pass pass, Instant at) {
        return switch (reason) {
            case GATE_CLOSED -> new Cause(Rule.GATE_IN_USE, List.of());
            case CARD_BLOCKED -> new Cause(Rule.CARD_IN_USE, List.of());
            case WRONG_SITE -> new Cause(Rule.SITE_COVERED, List.of());
            case FROZEN -> new Cause(Rule.NOT_FROZEN, freezes(pass, at));
            case NOT_STARTED -> new Cause(Rule.INSIDE_PERIOD, nextAfter(pass, at));
            case EXPIRED, PAYMENT_OVERDUE -> new Cause(Rule.INSIDE_PERIOD, lastBefore(pass, at));
            case NO_CREDITS -> new Cause(Rule.USES_LEFT, containing(pass, at));
            // The contract's list of rules is closed; the sentence tells it exactly.
            case OUTSIDE_HOURS -> new Cause(Rule.INSIDE_PERIOD, containing(pass, at));
            case UNKNOWN_CREDENTIAL, NO_RIGHT_FOR_GATE, PASSBACK, ZONE_FULL, CODE_STALE, CODE_REUSED, NOT_READY ->
                throw new IllegalStateException("not a reason that a known pass is refused for: " + reason);
        };
    }

    private static List<Interval> containing(Pass pass, Instant at) {
        return Stream.concat(
                        inside(pass.validity().spans(), at).map(Interval::span),
                        inside(pass.validity().graces(), at).map(Interval::grace))
                .toList();
    }

    private static Stream<Span> inside(List<Span> spans, Instant at) {
        return spans.stream().filter(span -> span.contains(at));
    }

    private static List<Interval> freezes(Pass pass, Instant at) {
        return pass.validity().freezes().stream()
                .filter(freeze -> freeze.contains(at))
                .map(Interval::freeze)
                .toList();
    }

    private static List<Interval> nextAfter(Pass pass, Instant at) {
        return pass.validity().spans().stream()
                .filter(span -> span.from().isAfter(at))
                .min(Comparator.comparing(Span::from))
                .map(Interval::span)
                .stream()
                .toList();
    }

    private static List<Interval> lastBefore(Pass pass, Instant at) {
        return Stream.concat(
                        pass.validity().spans().stream().map(Interval::span),
                        pass.validity().graces().stream().map(Interval::grace))
                .filter(interval -> interval.to() != null && !interval.to().isAfter(at))
                .max(Comparator.comparing(Interval::from))
                .stream()
                .toList();
    }
}
