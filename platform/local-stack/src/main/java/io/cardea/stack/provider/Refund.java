package io.cardea.stack.provider;

import java.time.Instant;

/// An amount that went back to the customer, or did not; known to the merchant by its own reference.
record Refund(String id, String reference, Amount amount, Payment.Status status, Instant at) {

    boolean wentBack() {
        return status == Payment.Status.SUCCEEDED;
    }
}
