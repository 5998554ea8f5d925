package io.cardea.subscription.facts;

import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment that does not fit the other facts. It is kept, and a person decides (D04, D28).
///
/// @param paid how much; absent where the first release has not written it down
public record Contradiction(
        Why why, UUID invoice, int period, @Nullable Money paid) {

    /// In what way it does not fit.
    public enum Why {
        /// Another invoice has already paid for this period.
        PAID_TWICE,
        /// The periods before it are not paid.
        PAID_AHEAD,
        /// The terms sell no such period.
        NOT_FOR_SALE,
        PAID_AFTER_CANCELLATION,
        /// All days of the period had passed before anybody paid. Told by the first release only: now the days that
        /// nobody could use are passed over.
        PAID_TOO_LATE,
        /// The amount or the currency is not the agreed one.
        OTHER_AMOUNT
    }
}
