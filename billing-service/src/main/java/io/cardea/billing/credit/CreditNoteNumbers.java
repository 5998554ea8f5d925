package io.cardea.billing.credit;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Hands out the numbers of credit notes.
@ApplicationScoped
class CreditNoteNumbers {

    private static final SetStatement NEXT =
            SetStatement.over("year int", "select n, nextval('credit_note_numbers') from given");

    Uni<String> next(Tx tx, LocalDate issuedOn) {
        int year = issuedOn.getYear();
        return tx.run(NEXT, year)
                .map(rows -> "C%d-%06d".formatted(year, rows.getFirst().getLong(1)));
    }
}
