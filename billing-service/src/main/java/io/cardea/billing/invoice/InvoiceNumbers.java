package io.cardea.billing.invoice;

import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Hands out invoice numbers: the year of issue and a rising number. A sequence, since a counter per company would make
/// all invoices of a batch wait for each other; the price is gaps where a transaction rolls back.
@ApplicationScoped
class InvoiceNumbers {

    Uni<String> next(Tx tx, LocalDate issuedOn) {
        return tx.connection()
                .query("select nextval('invoice_numbers')")
                .execute()
                .map(rows -> "%d-%06d"
                        .formatted(issuedOn.getYear(), rows.iterator().next().getLong(0)));
    }
}
