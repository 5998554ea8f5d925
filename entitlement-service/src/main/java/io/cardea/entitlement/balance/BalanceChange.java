package io.cardea.entitlement.balance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a balance.
sealed interface BalanceChange {

    /// A period brought an amount.
    record Granted(UUID grant, int amount) implements BalanceChange {}

    /// A freeze, a grace or a cancellation gave a grant another time.
    record Moved(UUID grant, Instant from, @Nullable Instant to) implements BalanceChange {}

    /// The period that a grant came from is gone.
    record Withdrawn(UUID grant, int amount) implements BalanceChange {}

    /// A passage was counted.
    record Used(UUID passage, int amount) implements BalanceChange {}

    /// Another product was agreed, and pays for other uses.
    record Recounted(int remaining) implements BalanceChange {}

    /// Time alone changed what may be used: grants began, or are over.
    ///
    /// @param lapsed what could have been used and was not
    record Elapsed(int remaining, int lapsed) implements BalanceChange {}
}
