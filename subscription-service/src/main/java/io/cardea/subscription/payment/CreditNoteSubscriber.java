package io.cardea.subscription.payment;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Hears of credit notes, and keeps them for the timeline. Those that follow from a
/// subscription's own facts change nothing of it; what somebody gives back by hand may end a
/// period.
@ApplicationScoped
class CreditNoteSubscriber implements Subscriber<CreditNoteSubscriber.CreditNoteEvent> {

    private final CreditNotes notes;
    private final ApplyRefund refunds;

    CreditNoteSubscriber(CreditNotes notes, ApplyRefund refunds) {
        this.notes = notes;
        this.refunds = refunds;
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
        KnownCreditNote note = received.body().state();
        return notes.put(tx, received.company(), note)
                .chain(() -> refunds.apply(
                        tx,
                        received.occasion().because("Given back by credit note " + note.number()),
                        note.subscription(),
                        note.invoice()));
    }

    record CreditNoteEvent(KnownCreditNote state) {}
}
