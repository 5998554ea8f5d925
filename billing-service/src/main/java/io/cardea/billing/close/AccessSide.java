package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldFreeze;
import io.cardea.billing.subscription.HeldPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the subscriptions give for what was paid, and besides.
final class AccessSide {

    private final Days days;
    private final Differences differences;
    private final Map<UUID, Held> held;

    AccessSide(Days days, Sides sides, Differences differences) {
        this.days = days;
        this.differences = differences;
        this.held = sides.held().stream().collect(Collectors.toMap(Held::subscription, Function.identity()));
    }

    Optional<HeldPeriod> boughtBy(Paid paid) {
        return Optional.ofNullable(held.get(paid.subscription())).flatMap(one -> one.boughtBy(paid.invoice()));
    }

    /// A payment for days has to have bought some, unless a person has decided otherwise.
    Optional<String> compare(Paid paid) {
        Held one = held.get(paid.subscription());
        boolean dismissed = one != null && one.dismissed().contains(paid.invoice());
        return !paid.buysDays() || dismissed || boughtBy(paid).isPresent()
                ? Optional.empty()
                : Optional.of(differences.add(
                        DifferenceClass.PAID_WITHOUT_ACCESS,
                        paid.number(),
                        paid.subscription(),
                        "Invoice %s over %s is paid, but its subscription has no period by it."
                                .formatted(paid.number(), paid.amount().inMinorUnits())));
    }

    /// A period that no payment bought.
    Optional<String> unpaid(Held one, HeldPeriod period) {
        String dates = "%s to %s".formatted(period.start(), period.end().minusDays(1));
        return switch (period.source()) {
            case "PAID" ->
                Optional.of(differences.add(
                        DifferenceClass.ACCESS_WITHOUT_PAYMENT,
                        key(one, period),
                        one.subscription(),
                        "%s has access by a paid period, %s, for which no payment is known."
                                .formatted(one.product(), dates)));
            case "GIFTED", "MANUAL" ->
                Optional.of(differences.add(
                        DifferenceClass.MANUAL,
                        key(one, period),
                        one.subscription(),
                        "%s has access that staff gave, %s; its timeline says who did and why."
                                .formatted(one.product(), dates)));
            default -> Optional.empty();
        };
    }

    /// How many days of the period were frozen, as far as the freeze falls into the days of the close.
    int frozen(UUID subscription, HeldPeriod period, List<String> keys) {
        Held one = held.get(subscription);
        int frozen = 0;
        for (HeldFreeze freeze : one == null ? List.<HeldFreeze>of() : one.freezes()) {
            LocalDate end = freeze.end() == null ? days.to() : freeze.end();
            int shared = shared(freeze.start(), end, period);
            if (shared > 0 && days.meet(freeze.start(), end)) {
                frozen += shared;
                keys.add(frozen(subscription, freeze));
            }
        }
        return frozen;
    }

    private String frozen(UUID subscription, HeldFreeze freeze) {
        return differences.add(
                DifferenceClass.FROZEN,
                subscription + "/" + freeze.start(),
                subscription,
                "Frozen from %s until %s: %s."
                        .formatted(
                                freeze.start(),
                                freeze.end() == null ? "further notice" : freeze.end(),
                                freeze.reason() == null ? "no reason given" : freeze.reason()));
    }

    private static int shared(LocalDate start, LocalDate end, HeldPeriod period) {
        LocalDate first = start.isAfter(period.start()) ? start : period.start();
        LocalDate last = end.isBefore(period.end()) ? end : period.end();
        return (int) Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    private static String key(Held one, HeldPeriod period) {
        return one.subscription() + "/" + period.index();
    }
}
