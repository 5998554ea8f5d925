package io.cardea.stack.provider;

import java.net.URI;
import java.time.Instant;

/// One payment that a merchant has asked for, known to the merchant by its own reference.
record Payment(
        String id,
        String reference,
        Amount amount,
        String description,
        URI returnUrl,
        URI webhookUrl,
        Status status,
        Simulation simulate,
        Instant createdAt) {

    enum Status {
        PENDING,
        SUCCEEDED,
        DECLINED
    }

    /// The customer's decision. The first one stands; a second changes nothing.
    Payment decided(Status decision) {
        return status == Status.PENDING
                ? new Payment(id, reference, amount, description, returnUrl, webhookUrl, decision, simulate, createdAt)
                : this;
    }

    Payment simulating(Simulation other) {
        return other == Simulation.NONE
                ? this
                : new Payment(id, reference, amount, description, returnUrl, webhookUrl, status, other, createdAt);
    }

    boolean sameOrderAs(Payment other) {
        return amount.equals(other.amount) && webhookUrl.equals(other.webhookUrl);
    }
}
