package io.cardea.access;

import java.time.Instant;
import java.util.List;

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

    private static boolean anyContains(List<Span> spans, Instant at) {
        for (Span span : spans) {
            if (span.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
