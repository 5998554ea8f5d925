package io.cardea.catalog.product;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which terms can be sold: spans of up to ten years; a grace that is shorter than the interval, since otherwise
/// nobody would ever have to pay; a commitment of at least one interval, since a shorter one would commit to
/// nothing.
final class TermsRule {

    private TermsRule() {}

    static Optional<ProductRefusal> check(Terms terms) {
        return switch (terms) {
            case Terms.Recurring recurring ->
                span("terms.interval", recurring.interval())
                        .or(() -> grace(recurring.interval(), recurring.grace()))
                        .or(() -> commitment(recurring.interval(), recurring.commitment()));
            case Terms.OneOff oneOff ->
                oneOff.endless() == null ? span("terms.duration", oneOff.duration()) : Optional.empty();
        };
    }

    private static Optional<ProductRefusal> span(String field, Period span) {
        return unless(Spans.isPossible(span, Spans.LONGEST_DAYS), field, "must be a span of up to ten years");
    }

    private static Optional<ProductRefusal> grace(Period interval, Period grace) {
        boolean shorter = !Spans.isBackward(grace) && Spans.days(grace) < Spans.days(interval);
        return unless(shorter, "terms.grace", "must be shorter than the interval");
    }

    private static Optional<ProductRefusal> commitment(Period interval, @Nullable Period commitment) {
        boolean possible = commitment == null
                || Spans.isPossible(commitment, Spans.LONGEST_DAYS) && Spans.days(commitment) >= Spans.days(interval);
        return unless(possible, "terms.commitment", "must be a span from one interval up to ten years");
    }

    private static Optional<ProductRefusal> unless(boolean possible, String field, String rule) {
        return possible
                ? Optional.empty()
                : Optional.of(new ProductRefusal.TermsImpossible(field, "%s %s.".formatted(field, rule)));
    }
}
