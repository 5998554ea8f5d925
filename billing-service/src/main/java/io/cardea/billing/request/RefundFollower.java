package io.cardea.billing.request;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Wants to know when a refund has gone back.
public interface RefundFollower {

    /// In the transaction that writes it down.
    Uni<Void> wentBack(Tx tx, Occasion occasion, UUID refund);
}
