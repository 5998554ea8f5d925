package io.cardea.subscription.subscription;

import java.time.LocalDate;

/// That, and from when on, a subscription is no longer wanted.
public sealed interface Cancellation {

    String reason();

    /// From the beginning of this day on, whatever is paid.
    record AtOnce(LocalDate on, String reason) implements Cancellation {}

    /// When the bought days are over; that date moves with every freeze.
    record AtPeriodEnd(String reason) implements Cancellation {}
}
