package io.cardea.billing.credit;

import io.cardea.chassis.journal.AggregateType;

/// How credit notes are kept and told.
final class CreditNoteAggregate {

    static final AggregateType<CreditNote, CreditNoteChange> TYPE = AggregateType.<CreditNote, CreditNoteChange>of(
                    "credit-note", "credit_notes", "billing.credit-notes", CreditNote.class, CreditNote::id)
            .toldAs(CreditNoteMessage::of, change -> change)
            .column("number", CreditNote::number)
            .column("invoice", CreditNote::invoice)
            .column("subscription", note -> note.item().subscription())
            .column("member", note -> note.item().member())
            .column("issued_on", CreditNote::issuedOn)
            .column("charge", note -> note.item().charge())
            .column("status", note -> CreditNoteMessage.name(note.status()));

    private CreditNoteAggregate() {}
}
