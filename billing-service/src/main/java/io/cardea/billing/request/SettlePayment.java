package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.invoice.Payment;
import io.cardea.billing.method.KeepMethod;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.StoredCard;
import io.cardea.billing.request.Settlement.AskTheProvider;
import io.cardea.billing.request.Settlement.Contradicts;
import io.cardea.billing.request.Settlement.Declines;
import io.cardea.billing.request.Settlement.NothingNew;
import io.cardea.billing.request.Settlement.Pays;
import io.cardea.billing.request.Settlement.PaysOtherwise;
import io.cardea.billing.request.Settlement.Waits;
import io.cardea.billing.task.OpenTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Applies the provider's word to a payment request and its invoice, both locked, in the caller's transaction.
@ApplicationScoped
public class SettlePayment {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final AskForPayment asking;
    private final KeepMethod methods;
    private final SendQueue queue;
    private final OpenTask tasks;
    private final List<PaymentFollower> followers;

    SettlePayment(
            AggregateStore store,
            InvoiceLedger invoices,
            AskForPayment asking,
            KeepMethod methods,
            SendQueue queue,
            OpenTask tasks,
            @All List<PaymentFollower> followers) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.asking = asking;
        this.methods = methods;
        this.queue = queue;
        this.tasks = tasks;
        this.followers = followers;
    }

    /// What the word changes is changed when the transaction commits; whatever it contradicts becomes a task.
    public Uni<Void> settle(Tx tx, Occasion occasion, UUID request, ProviderWord word) {
        return requests.lock(tx, occasion.company(), request)
                .chain(locked -> invoices.lock(
                                tx, occasion.company(), locked.state().invoice())
                        .chain(invoice -> apply(
                                tx,
                                occasion,
                                invoice,
                                locked,
                                Settling.decide(locked.state(), invoice.state().isOpen(), word, occasion.at()),
                                word.card())));
    }

    /// We sent it and got no answer that says anything.
    public Uni<Void> leaveUnknown(Tx tx, Occasion occasion, UUID request, String why) {
        return requests.change(
                        tx,
                        occasion,
                        request,
                        before -> before.payment() instanceof PaymentState.NotSent fresh
                                ? Decision.changed(before.with(fresh.lost(why)), new PaymentChange.LeftUnknown(why))
                                : Decision.unchanged())
                .replaceWithVoid();
    }

    private Uni<Void> apply(
            Tx tx,
            Occasion occasion,
            Versioned<Invoice> invoice,
            Versioned<PaymentRequest> before,
            Settlement settlement,
            @Nullable StoredCard card) {
        UUID request = before.state().id();
        return switch (settlement) {
            case NothingNew() -> Uni.createFrom().voidItem();
            case AskTheProvider() -> queue.ask(tx, occasion.company(), request);
            case Waits(var after, var change) ->
                write(tx, occasion, before, after, change).chain(() -> waits(tx, occasion, invoice.state()));
            case Pays(var after, var change, var reference) ->
                write(tx, occasion, before, after, change)
                        .chain(() -> methods.keep(tx, occasion, after.member(), after.route(), card))
                        .chain(() -> pay(tx, occasion, invoice, before.state(), reference));
            case Declines(var after, var change, var next, var forGood) ->
                write(tx, occasion, before, after, change)
                        .chain(() -> methods.giveUp(tx, occasion, forGood ? after.method() : null))
                        .chain(() -> afterDecline(tx, occasion, invoice, after, next));
            case PaysOtherwise(var after, var change, var text) ->
                write(tx, occasion, before, after, change)
                        .chain(() -> tasks.open(
                                tx, occasion, TaskKind.AMOUNT_MISMATCH, request, InDoubt.of(text, invoice.state())));
            case Contradicts(var kind, var text) ->
                tasks.open(tx, occasion, kind, request, InDoubt.of(text, invoice.state()));
        };
    }

    private Uni<Void> write(
            Tx tx, Occasion occasion, Versioned<PaymentRequest> before, PaymentRequest after, PaymentChange change) {
        return requests.settle(tx, occasion, before, Decision.changed(after, change))
                .replaceWithVoid();
    }

    private Uni<Void> pay(
            Tx tx, Occasion occasion, Versioned<Invoice> locked, PaymentRequest request, String reference) {
        Invoice invoice = locked.state();
        var payment = new Payment(request.route().provider().key(), reference, occasion.at());
        return switch (invoice.status()) {
            case InvoiceStatus.Open _ ->
                invoices.write(tx, occasion, locked, invoice.pay(payment, request.id()))
                        .chain(() -> withdrawAnother(tx, occasion, invoice, request.id()))
                        .chain(() -> came(tx, occasion, invoice, request));
            case InvoiceStatus.Paid _ ->
                tasks.open(
                        tx,
                        occasion,
                        TaskKind.PAID_TWICE,
                        request.id(),
                        InDoubt.inVain(invoice, "paid already", reference, request.amount()));
            case InvoiceStatus.Void _ ->
                tasks.open(
                        tx,
                        occasion,
                        TaskKind.PAID_AFTER_VOID,
                        request.id(),
                        InDoubt.inVain(invoice, "void", reference, request.amount()));
        };
    }

    private Uni<Void> waits(Tx tx, Occasion occasion, Invoice invoice) {
        return invoice.isOpen()
                ? tx.inTurn(followers, one -> one.waits(tx, occasion, invoice))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> came(Tx tx, Occasion occasion, Invoice invoice, PaymentRequest before) {
        return before.isChargedAtOnce()
                ? Uni.createFrom().voidItem()
                : tx.inTurn(followers, one -> one.came(tx, occasion, invoice, before.followsADecline()));
    }

    /// A declined request that was paid after all has been replaced meanwhile: that one must not be paid
    /// as well.
    private Uni<Void> withdrawAnother(Tx tx, Occasion occasion, Invoice invoice, UUID paid) {
        UUID live = invoice.paymentRequest();
        return live == null || live.equals(paid) ? Uni.createFrom().voidItem() : asking.withdraw(tx, occasion, live);
    }

    private Uni<Void> afterDecline(
            Tx tx,
            Occasion occasion,
            Versioned<Invoice> invoice,
            PaymentRequest declined,
            Settlement.AfterDecline next) {
        return switch (next) {
            case ASK_AGAIN -> asking.askAgain(tx, occasion, declined, invoice);
            case LEAVE_IT -> Uni.createFrom().voidItem();
            case GIVE_UP ->
                tasks.open(
                        tx,
                        occasion,
                        TaskKind.DECLINED_TOO_OFTEN,
                        declined.id(),
                        "Invoice %s: %d payments were declined."
                                .formatted(invoice.state().number(), declined.attempt()));
        };
    }
}
