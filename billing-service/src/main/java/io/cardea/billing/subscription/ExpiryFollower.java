package io.cardea.billing.subscription;

import io.cardea.billing.invoice.Invoice;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;

/// Wants to know when a subscription has run out of its days and its grace while something is owed.
public interface ExpiryFollower {

    /// In the transaction that learns it, for each invoice that was open before; may be told again.
    Uni<Void> expired(Tx tx, Occasion occasion, Invoice open);
}
