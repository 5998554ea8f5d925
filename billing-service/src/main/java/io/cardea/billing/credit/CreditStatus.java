package io.cardea.billing.credit;

import java.time.Instant;

/// What became of the money that a credit note is over.
public sealed interface CreditStatus {

    /// The member has not got it yet.
    record Due() implements CreditStatus {}

    /// @param at business time at which that was settled
    record GivenBack(Instant at) implements CreditStatus {}
}
