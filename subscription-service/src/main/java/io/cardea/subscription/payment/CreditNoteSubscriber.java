package io.cardea.subscription.payment;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Hears of credit notes, and keeps them for the timeline. They change nothing of the subscription: what is to be given
/// back follows from its own facts.
@ApplicationScoped
class CreditNoteSubscriber implements Subscriber<CreditNoteSubscriber.CreditNoteEvent> {

    private final CreditNotes notes;

    CreditNoteSubscriber(CreditNotes notes) {
        this.notes = notes;
    }

    @Override
    public String topic() {
        return "billing.credit-notes";
    }

    @Override
    public Class<CreditNoteEvent> reads() {
        return CreditNoteEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<CreditNoteEvent> received) {
        return notes.put(tx, received.company(), received.body().state());
    }

    record CreditNoteEvent(KnownCreditNote state) {}
}
