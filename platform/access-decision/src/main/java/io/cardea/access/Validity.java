package io.cardea.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a pass lets its holder in.
///
/// @param spans when it admits, paid or given
/// @param graces when it still admits although the next payment is awaited
/// @param freezes when it does not admit, whatever spans and graces say
/// @param endsAt nobody is let in at or after it, whatever the rest says: a lost event makes a pass expire, not last
/// @param afterwards the reason given once every span and grace is over
public record Validity(
        List<Span> spans, List<Span> graces, List<Freeze> freezes, Instant endsAt, Pass.Afterwards afterwards) {

    public Validity {
        spans = List.copyOf(spans);
        graces = List.copyOf(graces);
        freezes = List.copyOf(freezes);
    }

    boolean isFrozen(Instant at) {
        for (Freeze freeze : freezes) {
            if (freeze.contains(at)) {
                return true;
            }
        }
        return false;
    }

    boolean admits(Instant at) {
        return at.isBefore(endsAt) && (anyContains(spans, at) || anyContains(graces, at));
    }

    boolean startsAfter(Instant at) {
        for (Span span : spans) {
            if (at.isBefore(span.from())
                    && span.from().isBefore(span.to())
                    && span.from().isBefore(endsAt)) {
                return true;
            }
        }
        return false;
    }

    /// The intervals without which a decision at that instant would have come out differently.
    ///
    /// @param reason of the refusal; null where somebody was admitted by the pass
    public List<Interval> behind(@Nullable Reason reason, Instant at) {
        return switch (reason) {
            case null -> containing(at);
            case OUTSIDE_HOURS, NO_RIGHT_FOR_GATE, NO_CREDITS, PASSBACK, ZONE_FULL -> containing(at);
            case FROZEN -> freezesAt(at);
            case NOT_STARTED -> nextAfter(at);
            case EXPIRED, PAYMENT_OVERDUE -> lastBefore(at);
            case GATE_CLOSED, UNKNOWN_CREDENTIAL, CARD_BLOCKED, WRONG_SITE, CODE_STALE, CODE_REUSED, NOT_READY ->
                List.of();
        };
    }

    private List<Interval> containing(Instant at) {
        return Stream.concat(
                        inside(spans, at).map(Interval::span),
                        inside(graces, at).map(Interval::grace))
                .toList();
    }

    private static Stream<Span> inside(List<Span> spans, Instant at) {
        return spans.stream().filter(span -> span.contains(at));
    }

    private List<Interval> freezesAt(Instant at) {
        return freezes.stream()
                .filter(freeze -> freeze.contains(at))
                .map(Interval::freeze)
                .toList();
    }

    private List<Interval> nextAfter(Instant at) {
        return spans.stream()
                .filter(span -> span.from().isAfter(at))
                .min(Comparator.comparing(Span::from))
                .map(Interval::span)
                .stream()
                .toList();
    }

    private List<Interval> lastBefore(Instant at) {
        return Stream.concat(spans.stream().map(Interval::span), graces.stream().map(Interval::grace))
                .filter(interval -> interval.to() != null && !interval.to().isAfter(at))
                .max(Comparator.comparing(Interval::from))
                .stream()
                .toList();
    }

    private static boolean anyContains(List<Span> spans, Instant at) {
        for (Span span : spans) {
            if (span.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
