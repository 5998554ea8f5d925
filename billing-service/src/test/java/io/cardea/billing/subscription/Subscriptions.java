package io.cardea.billing.subscription;

import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.tax.Tax;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts of one monthly subscription, anchored on 20 November 2026.
final class Subscriptions {

    static final UUID ID = UUID.fromString("01931f6e-0000-7000-8000-00000000000a");
    static final UUID MEMBER = UUID.fromString("01931f6e-0000-7000-8000-00000000000b");
    static final LocalDate ANCHOR = LocalDate.of(2026, 11, 20);
    static final Money PRICE = new Money(49_900, "NOK");

    private static final HeldAccess NOTHING_HELD = new HeldAccess(List.of(), List.of(), List.of(), List.of());

    private Subscriptions() {}

    /// Wants its first period, at once.
    static BilledSubscription pending() {
        return owing(period(0, PRICE, null));
    }

    /// Has its first `periods` periods, and wants the next on its first day.
    static BilledSubscription running(int periods) {
        return owing(period(periods));
    }

    static BilledSubscription owing(Owed... owed) {
        return facts(Standing.RUNNING, List.of(owed), null);
    }

    static BilledSubscription facts(Standing standing, List<Owed> owed, @Nullable LocalDate cancelledOn) {
        return new BilledSubscription(
                ID,
                MEMBER,
                null,
                "Monthly",
                ZoneId.of("Europe/Oslo"),
                standing,
                owed,
                List.of(),
                NOTHING_HELD,
                Set.of(),
                List.of(),
                cancelledOn,
                null,
                false,
                AllowedMethod.ALL);
    }

    static Owed period(int index) {
        return period(index, PRICE, ANCHOR.plusMonths(index));
    }

    static Owed period(int index, Money price, @Nullable LocalDate invoiceOn) {
        return new Owed(
                "period/" + index,
                Owed.PERIOD,
                index,
                ANCHOR.plusMonths(index),
                ANCHOR.plusMonths(index + 1),
                price,
                invoiceOn,
                null);
    }

    /// The same period, some days later.
    static Owed shifted(int index, int days) {
        var owed = period(index);
        return new Owed(
                owed.charge(),
                owed.kind(),
                index,
                owed.start().plusDays(days),
                owed.end().plusDays(days),
                owed.amount(),
                owed.start().plusDays(days),
                null);
    }

    /// The same, for another product than the subscription's own.
    static Owed soldAs(Owed owed, String product, Tax tax) {
        return new Owed(
                owed.charge(),
                owed.kind(),
                owed.periodIndex(),
                owed.start(),
                owed.end(),
                owed.amount(),
                owed.invoiceOn(),
                new Owed.Sold(product, tax));
    }

    static Owed freezeFee(LocalDate from) {
        return new Owed("freeze/1", "FREEZE", 0, from, from.plusDays(10), new Money(5_000, "NOK"), from, null);
    }
}
