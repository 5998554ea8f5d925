package io.cardea.billing.credit;

import static java.util.Objects.requireNonNull;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.request.RefundPayment;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.StoredStates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Issues credit notes and settles them, each in the caller's transaction.
@ApplicationScoped
public class CreditLedger {

    private final Aggregates<CreditNote, CreditNoteChange> notes;
    private final InvoiceLedger invoices;
    private final RefundPayment refunds;
    private final IssueCreditNote issuing;
    private final Ids ids;
    private final StoredStates states;
    private final Json json;

    CreditLedger(
            AggregateStore store,
            InvoiceLedger invoices,
            RefundPayment refunds,
            IssueCreditNote issuing,
            Ids ids,
            StoredStates states,
            Json json) {
        this.notes = store.of(CreditNoteAggregate.TYPE);
        this.invoices = invoices;
        this.refunds = refunds;
        this.issuing = issuing;
        this.ids = ids;
        this.states = states;
        this.json = json;
    }

    /// Issues what should be credited and is not yet.
    ///
    /// @param invoices all that the subscription ever got, locked by the caller
    /// @param on local date of issue in the subscription's zone
    public Uni<Void> credit(
            Tx tx,
            Occasion occasion,
            UUID subscription,
            List<DueBack> due,
            Collection<Invoice> invoices,
            LocalDate on) {
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : notes.lockAll(tx, occasion.company(), "subscription", subscription)
                        .chain(issued -> tx.inTurn(
                                Crediting.next(due, invoices, states(issued)),
                                credit -> issuing.issue(tx, occasion, ids.next(), credit, on)));
    }

    /// What the notes of a subscription are over so far, by charge.
    public Uni<Map<String, Money>> credited(Tx tx, UUID company, UUID subscription) {
        return notes.lockAll(tx, company, "subscription", subscription).map(issued -> byCharge(states(issued)));
    }

    /// The same as anybody may read it, without locking.
    public Uni<Map<String, Money>> creditedSoFar(UUID company, UUID subscription) {
        return states.read(
                        CreditNote.class,
                        "select state::text from credit_notes where company = $1 and subscription = $2",
                        company,
                        subscription)
                .map(CreditLedger::byCharge);
    }

    private static Map<String, Money> byCharge(List<CreditNote> notes) {
        return notes.stream()
                .collect(Collectors.toMap(
                        note -> note.item().charge(), note -> note.item().price(), Money::plus));
    }

    /// The money of all notes over a charge has gone back, or a person says so.
    public Uni<Void> givenBack(Tx tx, Occasion occasion, UUID subscription, String charge) {
        return notes.lockAll(tx, occasion.company(), "subscription", subscription)
                .chain(issued -> tx.inTurn(
                        issued.stream()
                                .filter(note -> note.state().isFor(charge))
                                .toList(),
                        note -> notes.settle(tx, occasion, note, note.state().giveBack(occasion.at(), null))
                                .replaceWithVoid()));
    }

    /// The same of one note, where there is one: a refund of money that no invoice took has none.
    Uni<Void> givenBack(Tx tx, Occasion occasion, UUID note) {
        return notes.lockIfThere(tx, occasion.company(), note)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notes.settle(
                                        tx,
                                        occasion,
                                        found.get(),
                                        found.get().state().giveBack(occasion.at(), null))
                                .replaceWithVoid());
    }

    /// Has the provider give back what notes over a charge are over and the member has not got yet. A note's id is the
    /// refund's, so that it is given back once.
    Uni<Void> refund(Tx tx, Occasion occasion, UUID subscription, String charge) {
        var due = new TreeMap<UUID, List<CreditNote>>();
        return notesOf(tx, occasion.company(), subscription)
                .chain(issued -> tx.inTurn(
                        issued.stream()
                                .filter(note -> note.isFor(charge) && note.status() instanceof CreditStatus.Due)
                                .toList(),
                        note -> requestOf(tx, occasion.company(), note)
                                .invoke(request -> due.computeIfAbsent(request, _ -> new ArrayList<>())
                                        .add(note))
                                .replaceWithVoid()))
                .chain(() -> tx.inTurn(due.entrySet(), one -> refund(tx, occasion, one.getKey(), one.getValue())));
    }

    /// Not locked: the requests are, and whoever settles a refund locks its request before its note.
    private Uni<List<CreditNote>> notesOf(Tx tx, UUID company, UUID subscription) {
        return tx.connection()
                .preparedQuery(
                        "select state::text from credit_notes where company = $1 and subscription = $2 order by id")
                .execute(Sql.tuple(company, subscription))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), CreditNote.class))
                        .toList());
    }

    private Uni<UUID> requestOf(Tx tx, UUID company, CreditNote note) {
        return invoices.read(tx, company, note.invoice()).map(invoice -> requireNonNull(invoice.paymentRequest()));
    }

    private Uni<Void> refund(Tx tx, Occasion occasion, UUID request, List<CreditNote> due) {
        return tx.inTurn(
                due,
                note -> refunds.refund(tx, occasion, request, note.id(), note.total(), "credit note " + note.number())
                        .replaceWithVoid());
    }

    /// The credit notes issued in [from, to), local dates.
    public Uni<List<CreditNote>> issued(UUID company, LocalDate from, LocalDate to) {
        return states.read(
                CreditNote.class,
                "select state::text from credit_notes where company = $1 and issued_on >= $2 and issued_on < $3",
                company,
                from,
                to);
    }

    private static List<CreditNote> states(List<Versioned<CreditNote>> issued) {
        return issued.stream().map(Versioned::state).toList();
    }
}
