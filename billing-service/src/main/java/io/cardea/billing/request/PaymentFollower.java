package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;

/// Wants to know when a payment has to wait for somebody, and when it came after all. Of an invoice that is paid
/// at once it hears nothing.
public interface PaymentFollower {

    /// In the transaction that writes it down: the member can pay now, by a link. May be told again.
    Uni<Void> waits(Tx tx, Occasion occasion, Invoice invoice);

    /// In the transaction that pays the invoice.
    ///
    /// @param declined was a payment of it declined before?
    Uni<Void> came(Tx tx, Occasion occasion, Invoice invoice, boolean declined);
}
