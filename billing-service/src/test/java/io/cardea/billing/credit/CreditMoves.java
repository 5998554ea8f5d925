package io.cardea.billing.credit;

import io.cardea.billing.invoice.Invoice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Opens this slice's functions to the tests of whole lives.
public final class CreditMoves {

    private CreditMoves() {}

    /// The credit notes that are missing, issued on that day.
    public static List<CreditNote> issue(
            Collection<DueBack> due, Collection<Invoice> invoices, Collection<CreditNote> notes, LocalDate on) {
        return Crediting.next(due, invoices, notes).stream()
                .map(credit -> CreditNote.issue(UUID.randomUUID(), "C", credit, on))
                .toList();
    }
}
