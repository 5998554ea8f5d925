package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An amount of a payment that goes back to the member. Its id is the key under which the provider gives
/// it back once.
///
/// @param reference the provider's name for it, once there is one
/// @param retries the first try of the same, where this is another one: the provider has made none of
///     those before
/// @param at business time at which the provider said that it has gone back
/// @param source `PROVIDER` where somebody gave it back there, without us
record Refund(
        UUID id,
        Money amount,
        String reason,
        RefundState state,
        @Nullable String reference,
        @Nullable UUID retries,
        @Nullable Instant at,
        @Nullable String source) {

    static Refund asked(UUID id, Money amount, String reason) {
        return new Refund(id, amount, reason, RefundState.NOT_SENT, null, null, null, null);
    }

    /// The provider tells of it, and we never asked for it.
    static Refund found(UUID id, Money amount, String reference, RefundState state, Instant at) {
        return new Refund(
                id,
                amount,
                "given back at the provider",
                state,
                reference,
                null,
                state == RefundState.SUCCEEDED ? at : null,
                "PROVIDER");
    }

    /// Another try of it, under which the provider may give it back after all.
    Refund again(UUID next) {
        return new Refund(next, amount, reason, RefundState.NOT_SENT, null, origin(), null, null);
    }

    /// The id of its first try.
    UUID origin() {
        return retries == null ? id : retries;
    }

    Refund in(RefundState next) {
        return new Refund(id, amount, reason, next, reference, retries, at, source);
    }

    /// The provider has said so.
    Refund in(RefundState next, String name, Instant when) {
        return new Refund(id, amount, reason, next, name, retries, next == RefundState.SUCCEEDED ? when : null, source);
    }

    /// Has it gone back, or may it yet? What was declined can be asked for again.
    boolean counts() {
        return state != RefundState.DECLINED;
    }
}
