package io.cardea.billing.provider;

import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One movement of money as the provider's own books have it.
///
/// @param reference the provider's name for it: for the payment, the refund or the dispute
/// @param request our reference, where the provider gives it back
public record ReportLine(String reference, @Nullable UUID request, Movement movement, Money amount, Instant at) {

    /// Which way the money went.
    public enum Movement {
        CAPTURED,
        REFUNDED,
        /// A refund that did not arrive: it is ours again, under the refund's name.
        REFUND_FAILED,
        /// A member's bank has taken it in a dispute.
        DISPUTED,
        /// It is ours again after a dispute.
        RETURNED
    }
}
