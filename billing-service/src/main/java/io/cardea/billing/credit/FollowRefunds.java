package io.cardea.billing.credit;

import io.cardea.billing.credit.CreditingRefund.Outcome;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.request.AskedRefund;
import io.cardea.billing.request.RefundFollower;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A refund has a credit note, of the same id: one that follows from a subscription's facts is there before it, one
/// by hand is issued with it (docs/decisions/0044). What becomes of the refund, the note knows.
@ApplicationScoped
class FollowRefunds implements RefundFollower {

    private final Aggregates<CreditNote, CreditNoteChange> notes;
    private final InvoiceLedger invoices;
    private final IssueCreditNote issuing;
    private final LocalToday today;

    FollowRefunds(AggregateStore store, InvoiceLedger invoices, IssueCreditNote issuing, LocalToday today) {
        this.notes = store.of(CreditNoteAggregate.TYPE);
        this.invoices = invoices;
        this.issuing = issuing;
        this.today = today;
    }

    @Override
    public Uni<Boolean> isOwed(Tx tx, UUID company, UUID refund) {
        return find(tx, company, refund)
                .map(found -> found.map(note -> note.state().isOwed()).orElse(true));
    }

    /// Only looks for the note, since whoever gives back by several requests locks the next one after this.
    @Override
    public Uni<Void> asked(Tx tx, Occasion occasion, AskedRefund refund) {
        return find(tx, occasion.company(), refund.id())
                .chain(found -> found.isPresent()
                        ? owed(found.get().state())
                        : invoices.lock(tx, occasion.company(), refund.invoice())
                                .chain(invoice -> issue(tx, occasion, invoice.state(), refund)));
    }

    @Override
    public Uni<Void> wentBack(Tx tx, Occasion occasion, UUID refund, UUID attempt) {
        return settle(tx, occasion, refund, note -> note.giveBack(occasion.at(), attempt));
    }

    @Override
    public Uni<Void> failed(Tx tx, Occasion occasion, UUID refund, UUID attempt) {
        return settle(tx, occasion, refund, note -> note.comesBack(attempt));
    }

    /// A refund of money that no invoice took has no note.
    private Uni<Void> settle(
            Tx tx,
            Occasion occasion,
            UUID refund,
            Function<CreditNote, Decision<CreditNote, CreditNoteChange>> becoming) {
        return notes.lockIfThere(tx, occasion.company(), refund)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notes.settle(
                                        tx,
                                        occasion,
                                        found.get(),
                                        becoming.apply(found.get().state()))
                                .replaceWithVoid());
    }

    private Uni<Void> issue(Tx tx, Occasion occasion, Invoice invoice, AskedRefund refund) {
        return notes.lockAll(tx, occasion.company(), "invoice", invoice.id())
                .map(issued -> issued.stream().map(Versioned::state).toList())
                .chain(issued -> switch (CreditingRefund.credit(invoice, issued, refund)) {
                    case Outcome.Credited(var credit) ->
                        today.of(tx, occasion, credit.item().subscription())
                                .chain(on -> issuing.issue(tx, occasion, refund.id(), credit, on));
                    case Outcome.NothingToCredit() -> Uni.createFrom().voidItem();
                    case Outcome.NotCredited(var refusal) -> Uni.createFrom().failure(new Refused(refusal));
                });
    }

    private static Uni<Void> owed(CreditNote note) {
        return note.isOwed()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new Refused(new CreditRefusal.GivenBackAlready(note.number())));
    }

    private Uni<Optional<Versioned<CreditNote>>> find(Tx tx, UUID company, UUID refund) {
        return notes.find(tx.connection(), company, refund);
    }
}
