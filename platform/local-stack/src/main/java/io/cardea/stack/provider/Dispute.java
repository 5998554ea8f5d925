package io.cardea.stack.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The customer's bank wants a payment back. What it wants is taken from the merchant at once, and given
/// back when the merchant wins.
record Dispute(
        String id,
        Amount amount,
        Outcome outcome,
        Instant openedAt,
        @Nullable Instant decidedAt) {

    enum Outcome {
        OPEN,
        WON,
        LOST
    }

    /// Has the bank kept the money, or may it?
    boolean counts() {
        return outcome != Outcome.WON;
    }

    /// The first decision stands.
    Dispute decided(Outcome decision, Instant at) {
        return outcome == Outcome.OPEN ? new Dispute(id, amount, decision, openedAt, at) : this;
    }
}
