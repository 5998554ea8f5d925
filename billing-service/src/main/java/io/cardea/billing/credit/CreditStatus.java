package io.cardea.billing.credit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the money that a credit note is over.
public sealed interface CreditStatus {

    /// The member has not got it yet.
    record Due() implements CreditStatus {}

    /// @param at business time at which that was settled
    /// @param refund by which the provider did it; absent where a person says that it came to the member
    record GivenBack(Instant at, @Nullable UUID refund) implements CreditStatus {}
}
