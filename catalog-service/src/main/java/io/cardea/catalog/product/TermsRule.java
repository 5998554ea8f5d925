package io.cardea.catalog.product;

import java.time.Period;
import java.util.Optional;

/// Which terms can be sold: spans of days, months or years, not empty, not of two signs, at most ten years; a grace
/// that is shorter than the interval, since otherwise nobody would ever have to pay.
final class TermsRule {

    private static final long LONGEST_DAYS = 3660;

    private TermsRule() {}

    static Optional<ProductRefusal> check(Terms terms) {
        return switch (terms) {
            case Terms.Recurring(Period interval, Period grace) ->
                span("terms.interval", interval).or(() -> grace(interval, grace));
            case Terms.OneOff(Period duration) -> span("terms.duration", duration);
        };
    }

    private static Optional<ProductRefusal> span(String field, Period span) {
        return span.isZero() || isBackward(span) || days(span) > LONGEST_DAYS
                ? Optional.of(new ProductRefusal.TermsImpossible(field, field + " must be a span of up to ten years."))
                : Optional.empty();
    }

    private static Optional<ProductRefusal> grace(Period interval, Period grace) {
        return isBackward(grace) || days(grace) >= days(interval)
                ? Optional.of(new ProductRefusal.TermsImpossible(
                        "terms.grace", "terms.grace must be shorter than the interval."))
                : Optional.empty();
    }

    private static boolean isBackward(Period span) {
        return span.getYears() < 0 || span.getMonths() < 0 || span.getDays() < 0;
    }

    /// At least; the shortest months and years there are.
    private static long days(Period span) {
        return span.toTotalMonths() / 12 * 365 + span.toTotalMonths() % 12 * 28 + span.getDays();
    }
}
