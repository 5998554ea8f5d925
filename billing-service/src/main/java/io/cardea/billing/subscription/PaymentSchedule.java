package io.cardea.billing.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts held of a subscription, and the local date on which its next invoice falls due.
///
/// @param lookAgainOn null when time alone makes no invoice
/// @param agreed absent until the subscription has told it once more
record PaymentSchedule(
        BilledSubscription facts,
        @Nullable LocalDate lookAgainOn,
        @Nullable Agreed agreed) {

    UUID id() {
        return facts.id();
    }

    /// The first instant of that date in the subscription's zone.
    @Nullable
    Instant due() {
        return lookAgainOn == null
                ? null
                : lookAgainOn.atStartOfDay(facts.zone()).toInstant();
    }
}
