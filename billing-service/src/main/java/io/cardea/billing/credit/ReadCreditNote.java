package io.cardea.billing.credit;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Reads a credit note for somebody who may see it.
@ApplicationScoped
public class ReadCreditNote {

    private final Aggregates<CreditNote, CreditNoteChange> notes;
    private final Transactions transactions;

    ReadCreditNote(AggregateStore store, Transactions transactions) {
        this.notes = store.of(CreditNoteAggregate.TYPE);
        this.transactions = transactions;
    }

    /// What is out of reach does not exist.
    public Uni<CreditNote> read(UUID company, UUID id, Reach reach) {
        return notes.get(
                        transactions.pool(),
                        company,
                        id,
                        note -> reach.covers(note.item().member()))
                .map(Versioned::state);
    }
}
