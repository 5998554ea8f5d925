package io.cardea.subscription.facts;

import java.time.LocalDate;
import java.util.UUID;

/// That, and from when on, a subscription is no longer wanted.
public sealed interface Cancellation {

    String reason();

    /// From the beginning of this day on, whatever is paid.
    record AtOnce(LocalDate on, String reason) implements Cancellation {}

    /// When the bought days are over, and not before the commitment is; that date moves with every freeze.
    record AtPeriodEnd(String reason) implements Cancellation {}

    /// From the beginning of this day on, since what was left went to another subscription.
    record Transferred(LocalDate on, String reason, UUID to) implements Cancellation {}
}
