package io.cardea.billing.invoice;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Hands out invoice numbers: the year of issue and a rising number. A sequence, since a counter per company would make
/// all invoices of a batch wait for each other; the price is gaps where a transaction rolls back.
@ApplicationScoped
class InvoiceNumbers {

    private static final SetStatement NEXT =
            SetStatement.over("year int", "select n, nextval('invoice_numbers') from given");

    Uni<String> next(Tx tx, LocalDate issuedOn) {
        int year = issuedOn.getYear();
        return tx.run(NEXT, year)
                .map(rows -> "%d-%06d".formatted(year, rows.getFirst().getLong(1)));
    }
}
