package io.cardea.billing.subscription;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Facts of one monthly subscription, anchored on 20 November 2026.
final class Subscriptions {

    static final UUID ID = UUID.fromString("01931f6e-0000-7000-8000-00000000000a");
    static final UUID MEMBER = UUID.fromString("01931f6e-0000-7000-8000-00000000000b");
    static final LocalDate ANCHOR = LocalDate.of(2026, 11, 20);
    static final Money PRICE = new Money(49_900, "NOK");

    private Subscriptions() {}

    static BilledSubscription pending() {
        return facts(Standing.AWAITS_FIRST_PAYMENT, wanted(0, 0), 0, null);
    }

    /// Has its first `periods` periods, and wants the next.
    static BilledSubscription running(int periods) {
        return facts(Standing.RUNNING, wanted(periods, 0), periods, null);
    }

    static BilledSubscription facts(
            Standing standing, @Nullable WantedPeriod wanted, int periods, @Nullable LocalDate cancelledOn) {
        return new BilledSubscription(
                ID,
                MEMBER,
                "Monthly",
                PRICE,
                ZoneId.of("Europe/Oslo"),
                standing,
                wanted,
                covered(periods),
                cancelledOn);
    }

    static WantedPeriod wanted(int index, int shiftedDays) {
        return new WantedPeriod(
                index,
                ANCHOR.plusMonths(index).plusDays(shiftedDays),
                ANCHOR.plusMonths(index + 1).plusDays(shiftedDays));
    }

    static Set<Integer> covered(int periods) {
        return new TreeSet<>(IntStream.range(0, periods).boxed().toList());
    }
}
