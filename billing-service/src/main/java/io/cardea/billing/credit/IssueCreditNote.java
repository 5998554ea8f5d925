package io.cardea.billing.credit;

import io.cardea.billing.number.DocumentNumbers;
import io.cardea.billing.number.Series;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/// Issues one credit note, under the next number.
@ApplicationScoped
class IssueCreditNote {

    private final Aggregates<CreditNote, CreditNoteChange> notes;
    private final DocumentNumbers numbers;

    IssueCreditNote(AggregateStore store, DocumentNumbers numbers) {
        this.notes = store.of(CreditNoteAggregate.TYPE);
        this.numbers = numbers;
    }

    /// @param on local date in the subscription's zone
    Uni<Void> issue(Tx tx, Occasion occasion, UUID id, Credit credit, LocalDate on) {
        return numbers.next(tx, occasion.company(), Series.CREDIT_NOTE, on)
                .chain(number -> notes.create(
                        tx, occasion, CreditNote.issue(id, number, credit, on), new CreditNoteChange.Issued()))
                .replaceWithVoid();
    }
}
