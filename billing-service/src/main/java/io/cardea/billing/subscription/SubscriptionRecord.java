package io.cardea.billing.subscription;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What billing reads of a record of `subscription.subscriptions`.
record SubscriptionRecord(State state) {

    BilledSubscription facts() {
        return new BilledSubscription(
                state.id,
                state.member,
                state.product.name,
                state.price,
                state.zone,
                Standing.of(state.status),
                state.next == null ? null : new WantedPeriod(state.next.index, state.next.start, state.next.end),
                state.periods == null
                        ? Set.of()
                        : state.periods.stream().map(Period::index).collect(Collectors.toSet()),
                state.cancellation == null ? null : state.cancellation.on);
    }

    record State(
            UUID id,
            UUID member,
            Product product,
            Money price,
            ZoneId zone,
            String status,
            @Nullable List<Period> periods,
            @Nullable Next next,
            @Nullable Cancellation cancellation) {}

    record Product(String name) {}

    record Period(int index) {}

    record Next(int index, LocalDate start, LocalDate end) {}

    record Cancellation(LocalDate on) {}
}
