package io.cardea.billing.close;

import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sides beside each other: a payment with the access that it bought and what the provider says of
/// it, or what of these is there.
///
/// @param reference the provider's name for the payment, or for what went back
/// @param accessFrom the first date on which a gate opens by that period
/// @param accessTo the date after the last
/// @param source of the period; `GRACE` where a gate opens although the next period is not paid yet
/// @param differences the keys of those that it is part of
/// @param refunded what went back, by a refund or a dispute; negative where a dispute was won
/// @param refundReported what the provider says of that
record Row(
        @Nullable UUID subscription,
        @Nullable UUID member,
        @Nullable String invoice,
        @Nullable LocalDate paidOn,
        @Nullable Money paid,
        @Nullable String reference,
        @Nullable Money reported,
        @Nullable Money credited,
        @Nullable LocalDate accessFrom,
        @Nullable LocalDate accessTo,
        @Nullable String source,
        int frozenDays,
        List<String> differences,
        @Nullable Money refunded,
        @Nullable Money refundReported) {

    Row {
        differences = List.copyOf(differences);
    }
}
