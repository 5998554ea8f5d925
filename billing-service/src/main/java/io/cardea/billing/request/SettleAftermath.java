package io.cardea.billing.request;

import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.ProviderDispute;
import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.task.CloseTask;
import io.cardea.billing.task.OpenTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Applies what a provider says became of a payment's money, in the caller's transaction.
@ApplicationScoped
public class SettleAftermath {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final SettleRefund refunds;
    private final InvoiceLedger invoices;
    private final OpenTask tasks;
    private final CloseTask done;

    SettleAftermath(
            AggregateStore store, SettleRefund refunds, InvoiceLedger invoices, OpenTask tasks, CloseTask done) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.refunds = refunds;
        this.invoices = invoices;
        this.tasks = tasks;
        this.done = done;
    }

    /// Hearing it again changes nothing. Ours come first: what is left of ours then has not gone back.
    public Uni<Void> settle(Tx tx, Occasion occasion, UUID request, Aftermath told) {
        List<ProviderRefund> oursFirst = told.refunds().stream()
                .sorted(Comparator.comparing((ProviderRefund one) -> one.refund() == null))
                .toList();
        return tx.inTurn(oursFirst, one -> refund(tx, occasion, request, one))
                .chain(() -> tx.inTurn(told.disputes(), one -> dispute(tx, occasion, request, one)));
    }

    private Uni<Void> refund(Tx tx, Occasion occasion, UUID request, ProviderRefund told) {
        return requests.lock(tx, occasion.company(), request)
                .chain(before -> Finding.contradicts(before.state(), told)
                        ? unexplained(tx, occasion, before.state(), told)
                        : write(tx, occasion, before, Finding.hear(before.state(), told, occasion.at()))
                                .chain(after -> refunds.follow(tx, occasion, before.state(), after)));
    }

    private Uni<Void> dispute(Tx tx, Occasion occasion, UUID request, ProviderDispute told) {
        return requests.lock(tx, occasion.company(), request)
                .chain(before -> write(tx, occasion, before, Disputing.hear(before.state(), told, occasion.at()))
                        .chain(after -> after.equals(before.state())
                                ? Uni.createFrom().voidItem()
                                : follow(tx, occasion, after, told)));
    }

    private Uni<PaymentRequest> write(
            Tx tx,
            Occasion occasion,
            Versioned<PaymentRequest> before,
            Decision<PaymentRequest, PaymentChange> decision) {
        return requests.settle(tx, occasion, before, decision).map(Versioned::state);
    }

    private Uni<Void> follow(Tx tx, Occasion occasion, PaymentRequest request, ProviderDispute told) {
        return switch (told.outcome()) {
            case OPEN ->
                tasks.open(
                        tx,
                        occasion,
                        TaskKind.PAYMENT_DISPUTED,
                        request.id(),
                        "The member's bank wants the payment back (%s, %s taken so far); answer at the provider."
                                .formatted(told.reference(), told.amount().named()));
            case WON -> settled(tx, occasion, request);
            case LOST -> settled(tx, occasion, request).chain(() -> lost(tx, occasion, request, told));
        };
    }

    private Uni<Void> settled(Tx tx, Occasion occasion, PaymentRequest request) {
        return request.isDisputed()
                ? Uni.createFrom().voidItem()
                : done.close(tx, occasion, TaskKind.PAYMENT_DISPUTED, request.id(), null);
    }

    private Uni<Void> lost(Tx tx, Occasion occasion, PaymentRequest request, ProviderDispute told) {
        return about(
                        tx,
                        occasion,
                        request,
                        "The member's bank keeps %s (%s); decide on what was bought with it."
                                .formatted(told.amount().named(), told.reference()))
                .chain(text -> tasks.open(tx, occasion, TaskKind.DISPUTE_LOST, request.id(), told.reference(), text));
    }

    private Uni<Void> unexplained(Tx tx, Occasion occasion, PaymentRequest request, ProviderRefund told) {
        return about(
                        tx,
                        occasion,
                        request,
                        "The provider gave back %s (%s) of %s, more than we know to be left of it."
                                .formatted(
                                        told.amount().named(),
                                        told.reference(),
                                        request.taken().named()))
                .chain(text ->
                        tasks.open(tx, occasion, TaskKind.REFUND_UNEXPLAINED, request.id(), told.reference(), text));
    }

    private Uni<String> about(Tx tx, Occasion occasion, PaymentRequest request, String what) {
        return invoices.read(tx, occasion.company(), request.invoice()).map(invoice -> InDoubt.of(what, invoice));
    }
}
