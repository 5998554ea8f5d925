package io.cardea.catalog.product;

import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether what is prepaid is what the product gives: the units make up its term or its entries, and their price, less
/// what is taken off, is its price.
final class PrepaidRule {

    private PrepaidRule() {}

    static Optional<ProductRefusal> check(Content content) {
        Prepaid prepaid = content.prepaid();
        return prepaid == null
                ? Optional.empty()
                : impossible(prepaid)
                        .or(() -> units(content, prepaid))
                        .or(() -> price(content.price(), prepaid.price()));
    }

    /// What all units cost together; refuses what has no price.
    static Money price(Prepaid prepaid) {
        impossible(prepaid).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return prepaid.price();
    }

    private static Optional<ProductRefusal> impossible(Prepaid prepaid) {
        return oneReduction(prepaid).or(() -> unitPrice(prepaid));
    }

    private static Optional<ProductRefusal> oneReduction(Prepaid prepaid) {
        Integer free = prepaid.free();
        return unless(
                        (free == null) != (prepaid.discount() == null),
                        "prepaid",
                        "names either how many units are free or a discount")
                .or(() ->
                        unless(free == null || free < prepaid.units(), "prepaid.free", "must be fewer than all units"));
    }

    private static Optional<ProductRefusal> unitPrice(Prepaid prepaid) {
        Money one = prepaid.unitPrice();
        return unless(
                !one.negative() && !one.nothing() && one.amount() <= Content.HIGHEST_PRICE,
                "prepaid.unitPrice",
                "must be more than nothing, and no more than a price can be");
    }

    private static Optional<ProductRefusal> units(Content content, Prepaid prepaid) {
        return prepaid.unit() == null
                ? unless(
                        content.benefits().stream()
                                .map(ProductBenefit::entries)
                                .anyMatch(entries -> entries != null && entries == prepaid.units()),
                        "prepaid.units",
                        "must be the entries of a benefit, or spans that `unit` names")
                : unless(
                        isMadeUpOf(length(content.terms()), prepaid.unit(), prepaid.units()),
                        "prepaid.unit",
                        "must make up the interval or the duration, so many times as there are units");
    }

    private static Optional<ProductRefusal> price(Money price, Money prepaid) {
        return unless(price.equals(prepaid), "price", "must be %s, or absent".formatted(prepaid.named()));
    }

    /// Absent where it ends on a date or not at all.
    private static @Nullable Period length(Terms terms) {
        return switch (terms) {
            case Terms.Recurring recurring -> recurring.interval();
            case Terms.OneOff(Period duration, var until, var endless) ->
                until == null && endless == null ? duration : null;
        };
    }

    private static boolean isMadeUpOf(@Nullable Period whole, Period unit, int units) {
        return whole != null
                && Spans.isPossible(unit, Spans.LONGEST_DAYS)
                && whole.toTotalMonths() == unit.toTotalMonths() * units
                && whole.getDays() == (long) unit.getDays() * units;
    }

    private static Optional<ProductRefusal> unless(boolean possible, String field, String rule) {
        return possible
                ? Optional.empty()
                : Optional.of(new ProductRefusal.PrepaidImpossible(field, "%s %s.".formatted(field, rule)));
    }
}
