package io.cardea.billing.request;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Wants to know what becomes of refunds. A refund that is tried again is known by the id of its first try.
public interface RefundFollower {

    /// Is the member still owed what that refund was over? What came to them another way is not tried again.
    Uni<Boolean> isOwed(Tx tx, UUID company, UUID refund);

    /// In the transaction that decides it, which fails where the amount must not go back. May be told again.
    Uni<Void> asked(Tx tx, Occasion occasion, AskedRefund refund);

    /// It has gone back; in the transaction that writes it down.
    ///
    /// @param attempt the try that did it
    Uni<Void> wentBack(Tx tx, Occasion occasion, UUID refund, UUID attempt);

    /// That try came to nothing, perhaps after it was said to have gone back; in the transaction that writes it down.
    Uni<Void> failed(Tx tx, Occasion occasion, UUID refund, UUID attempt);
}
