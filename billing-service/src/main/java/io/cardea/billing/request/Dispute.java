package io.cardea.billing.request;

import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The member's bank wants a payment back, or a part of it: the provider has taken it from us until that
/// is decided.
///
/// @param reference the provider's name for it
/// @param openedAt business time at which we heard of it
/// @param decidedAt business time at which it was won or lost
record Dispute(
        String reference,
        Money amount,
        Outcome outcome,
        Instant openedAt,
        @Nullable Instant decidedAt) {

    static Dispute heard(String reference, Money amount, Outcome outcome, Instant at) {
        return new Dispute(reference, amount, outcome, at, outcome == Outcome.OPEN ? null : at);
    }

    Dispute now(Money wanted, Outcome other, Instant at) {
        return new Dispute(reference, wanted, other, openedAt, other == Outcome.OPEN ? null : at);
    }

    /// Is money held until it is decided? While the bank only asks, it has taken nothing.
    boolean isOpen() {
        return outcome == Outcome.OPEN && !amount.nothing();
    }

    /// Has the bank kept the money, or may it?
    boolean counts() {
        return outcome != Outcome.WON;
    }
}
