package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldFreeze;
import io.cardea.billing.subscription.HeldPeriod;
import io.cardea.billing.subscription.HeldSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// A payment of these days, beside the days that it bought. It has to have bought some, unless a person has
    /// decided otherwise.
    ///
    /// @param takenBack do credit notes take all of it back? Then they say why it gives no access.
    void compare(Paid paid, boolean takenBack, RowDraft row) {
        Held one = held.get(paid.subscription());
        Optional<HeldPeriod> bought = Optional.ofNullable(one).flatMap(known -> known.boughtBy(paid.invoice()));
        if (one != null && bought.isPresent()) {
            describe(one, bought.get(), row);
        }
        if (takenBack) {
            return;
        }
        if (one != null && bought.isPresent() && usable(one, bought.get()) == null && !isCancelled(one, bought.get())) {
            row.differences().add(useless(paid));
        }
        boolean dismissed = one != null && one.dismissed().contains(paid.invoice());
        if (paid.buysDays() && !dismissed && bought.isEmpty()) {
            row.differences().add(withoutAccess(paid));
        }
    }

    /// A period that runs in these days, beside its payment.
    ///
    /// @param payment by which it was bought, on other days
    void compare(Held one, HeldPeriod period, @Nullable Paid payment, RowDraft row) {
        describe(one, period, row);
        switch (period.source()) {
            case "PAID" -> {
                if (payment == null && isUsed(one, period)) {
                    row.differences().add(withoutPayment(one, period));
                }
            }
            case "GIFTED", "MANUAL" -> row.differences().add(manual(one, period));
            default -> {}
        }
    }

    /// The first date of these days on which a gate opens by no period at all.
    Optional<LocalDate> byNothing(Held one) {
        return days.dates()
                .filter(date -> one.isOpen(date) && one.hasAccess(date))
                .filter(date -> one.periods().stream().noneMatch(period -> contains(period, date)))
                .findFirst();
    }

    String byNothing(Held one, LocalDate date) {
        return differences.add(
                DifferenceClass.ACCESS_WITHOUT_PAYMENT,
                one.subscription() + "/" + date,
                one.subscription(),
                "%s has access on %s by no period at all.".formatted(one.product(), date));
    }

    /// The grace in which a gate opens in these days, if it does.
    Optional<HeldSpan> ahead(Held one) {
        return days.dates()
                .filter(one::isAhead)
                .findFirst()
                .flatMap(date -> one.runsAhead().stream()
                        .filter(span -> span.contains(date))
                        .findFirst());
    }

    String inGrace(Held one, HeldSpan grace) {
        return differences.add(
                DifferenceClass.IN_GRACE,
                one.subscription() + "/" + grace.start(),
                one.subscription(),
                "%s has access until %s by its grace; the period from %s is not paid."
                        .formatted(one.product(), grace.end().minusDays(1), grace.start()));
    }

    /// Does it begin in these days, or does a gate open by it?
    boolean isSeen(Held one, HeldPeriod period) {
        return days.contain(period.start()) || isUsed(one, period);
    }

    private boolean isUsed(Held one, HeldPeriod period) {
        return days.dates().anyMatch(date -> contains(period, date) && one.isOpen(date) && one.hasAccess(date));
    }

    private void describe(Held one, HeldPeriod period, RowDraft row) {
        row.giving(usable(one, period), period.source()).frozen(frozen(one, period, row.differences()));
        if (isCancelled(one, period)) {
            row.differences().add(cancelled(one));
        }
    }

    /// The days of a period on which a gate may open, from the first to the last.
    private static @Nullable HeldSpan usable(Held one, HeldPeriod period) {
        return one.opens().stream()
                .filter(span -> span.meets(period.start(), period.end()))
                .map(span -> new HeldSpan(later(span.start(), period.start()), earlier(span.end(), period.end())))
                .reduce((first, last) -> new HeldSpan(first.start(), last.end()))
                .orElse(null);
    }

    private static boolean isCancelled(Held one, HeldPeriod period) {
        LocalDate on = one.cancelledOn();
        return on != null && on.isBefore(period.end());
    }

    /// How many days of the period were frozen, as far as the freeze falls into the days of the close.
    private int frozen(Held one, HeldPeriod period, List<String> keys) {
        int frozen = 0;
        for (HeldFreeze freeze : one.freezes()) {
            LocalDate end = freeze.end() == null ? days.to() : freeze.end();
            int shared = shared(freeze.start(), end, period);
            if (shared > 0 && days.meet(freeze.start(), end)) {
                frozen += shared;
                keys.add(frozen(one.subscription(), freeze));
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

    private String withoutAccess(Paid paid) {
        return differences.add(
                DifferenceClass.PAID_WITHOUT_ACCESS,
                paid.number(),
                paid.subscription(),
                "Invoice %s over %s is paid, but its subscription has no period by it."
                        .formatted(paid.number(), paid.amount().inMinorUnits()));
    }

    private String useless(Paid paid) {
        return differences.add(
                DifferenceClass.PAID_WITHOUT_ACCESS,
                paid.number(),
                paid.subscription(),
                "Invoice %s over %s is paid, but no gate opens on any day of its period."
                        .formatted(paid.number(), paid.amount().inMinorUnits()));
    }

    private String withoutPayment(Held one, HeldPeriod period) {
        return differences.add(
                DifferenceClass.ACCESS_WITHOUT_PAYMENT,
                key(one, period),
                one.subscription(),
                "%s has access by a paid period, %s, for which no payment is known."
                        .formatted(one.product(), dates(period)));
    }

    private String manual(Held one, HeldPeriod period) {
        return differences.add(
                DifferenceClass.MANUAL,
                key(one, period),
                one.subscription(),
                "%s has access that staff gave, %s; its timeline says who did and why."
                        .formatted(one.product(), dates(period)));
    }

    private String cancelled(Held one) {
        return differences.add(
                DifferenceClass.CANCELLED,
                one.subscription() + "/" + one.cancelledOn(),
                one.subscription(),
                "%s was cancelled from %s on, before its period was over; no gate opens after that."
                        .formatted(one.product(), one.cancelledOn()));
    }

    private static int shared(LocalDate start, LocalDate end, HeldPeriod period) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(later(start, period.start()), earlier(end, period.end())));
    }

    private static boolean contains(HeldPeriod period, LocalDate date) {
        return !date.isBefore(period.start()) && date.isBefore(period.end());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String dates(HeldPeriod period) {
        return "%s to %s".formatted(period.start(), period.end().minusDays(1));
    }

    private static String key(Held one, HeldPeriod period) {
        return one.subscription() + "/" + period.index();
    }
}
