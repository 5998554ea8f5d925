package io.cardea.stack.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An amount that went back to the customer, or did not; known to the merchant by its own reference.
///
/// @param reference absent where the merchant gave it back by hand, on our page
record Refund(String id, @Nullable String reference, Amount amount, Payment.Status status, Instant at) {

    boolean wentBack() {
        return status == Payment.Status.SUCCEEDED;
    }
}
