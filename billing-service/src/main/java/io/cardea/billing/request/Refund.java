package io.cardea.billing.request;

import io.cardea.chassis.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An amount of a payment that goes back to the member. Its id is the key under which the provider gives it back
/// once.
///
/// @param reference the provider's name for it, once there is one
record Refund(
        UUID id,
        Money amount,
        String reason,
        RefundState state,
        @Nullable String reference) {

    static Refund asked(UUID id, Money amount, String reason) {
        return new Refund(id, amount, reason, RefundState.NOT_SENT, null);
    }

    Refund in(RefundState next) {
        return new Refund(id, amount, reason, next, reference);
    }

    Refund in(RefundState next, String name) {
        return new Refund(id, amount, reason, next, name);
    }

    /// Has it gone back, or may it yet? What was declined can be asked for again.
    boolean counts() {
        return state != RefundState.DECLINED;
    }
}
