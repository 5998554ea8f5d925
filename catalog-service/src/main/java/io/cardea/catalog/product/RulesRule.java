package io.cardea.catalog.product;

import io.cardea.chassis.money.Money;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which rules go together, and with the rest of a product.
final class RulesRule {

    private static final long LONGEST_TRIAL_DAYS = 366;
    private static final long LONGEST_WAIT_DAYS = 2 * 366;

    private RulesRule() {}

    static Optional<ProductRefusal> check(Content content) {
        var rules = content.rules();
        return Stream.of(
                        trial(rules),
                        start(rules.start(), content.terms()),
                        freezing(rules.freezing(), content.price()),
                        usesUp(content),
                        paymentMethods(rules.paymentMethods()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ProductRefusal> trial(Rules rules) {
        Period trial = rules.trial();
        if (trial == null) {
            return Optional.empty();
        }
        return unless(Spans.isPossible(trial, LONGEST_TRIAL_DAYS), "rules.trial", "must be a span of up to a year")
                .or(() -> unless(
                        beginsByTheCalendar(rules.start()),
                        "rules.trial",
                        "goes with a start at once or on a chosen day only"));
    }

    private static boolean beginsByTheCalendar(Rules.@Nullable Start start) {
        return switch (start) {
            case null -> true;
            case Rules.Start.AtOnce(), Rules.Start.Chosen() -> true;
            case Rules.Start.Fixed _, Rules.Start.FirstUse _ -> false;
        };
    }

    private static Optional<ProductRefusal> start(Rules.@Nullable Start start, Terms terms) {
        return switch (start) {
            case Rules.Start.Fixed(var on) ->
                unless(
                        !(terms instanceof Terms.OneOff oneOff)
                                || oneOff.until() == null
                                || on.isBefore(oneOff.until()),
                        "rules.start.on",
                        "must come before terms.until");
            case Rules.Start.FirstUse(Period within) ->
                unless(Spans.isPossible(within, LONGEST_WAIT_DAYS), "rules.start.within", "must be up to two years");
            case Rules.Start.AtOnce(), Rules.Start.Chosen() -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static Optional<ProductRefusal> freezing(Rules.@Nullable Freezing freezing, Money price) {
        Money fee = freezing == null ? null : freezing.fee();
        return fee == null
                ? Optional.empty()
                : unless(
                        !fee.negative() && fee.currency().equals(price.currency()),
                        "rules.freezing.fee",
                        "must be 0 or more in the currency of the price");
    }

    private static Optional<ProductRefusal> paymentMethods(@Nullable List<Rules.PaymentMethod> methods) {
        return methods == null
                ? Optional.empty()
                : unless(!methods.isEmpty(), "rules.paymentMethods", "must name one, or be absent for all")
                        .or(() -> unless(
                                methods.stream().distinct().count() == methods.size(),
                                "rules.paymentMethods",
                                "must not name a method twice"));
    }

    private static Optional<ProductRefusal> usesUp(Content content) {
        boolean possible = !(content.terms() instanceof Terms.OneOff oneOff)
                || oneOff.endless() != Terms.Endless.UNTIL_USED_UP
                || content.benefits().stream().anyMatch(benefit -> benefit.entries() != null);
        return unless(possible, "terms.endless", "UNTIL_USED_UP needs a benefit with entries");
    }

    private static Optional<ProductRefusal> unless(boolean possible, String field, String rule) {
        return possible
                ? Optional.empty()
                : Optional.of(new ProductRefusal.RulesImpossible(field, "%s %s.".formatted(field, rule)));
    }
}
