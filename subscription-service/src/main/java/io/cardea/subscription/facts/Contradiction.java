package io.cardea.subscription.subscription;

import java.util.UUID;

/// A payment that does not fit the other facts. It is kept, and a person decides (D04, D28).
public record Contradiction(Why why, UUID invoice, int period) {

    /// In what way it does not fit.
    public enum Why {
        /// Another invoice has already paid for this period.
        PAID_TWICE,
        /// The periods before it are not paid.
        PAID_AHEAD,
        /// The terms sell no such period.
        NOT_FOR_SALE,
        PAID_AFTER_CANCELLATION,
        /// All days of the period had passed before anybody paid.
        PAID_TOO_LATE,
        /// The amount or the currency is not the agreed one.
        OTHER_AMOUNT
    }
}
