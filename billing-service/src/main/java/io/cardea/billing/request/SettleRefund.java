package io.cardea.billing.request;

import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.task.OpenTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Applies what the provider says of a refund, in the caller's transaction.
@ApplicationScoped
public class SettleRefund {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final OpenTask tasks;
    private final List<RefundFollower> followers;

    SettleRefund(AggregateStore store, OpenTask tasks, @All List<RefundFollower> followers) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.tasks = tasks;
        this.followers = followers;
    }

    /// One that the provider does not make becomes a task; the same word again is no news.
    public Uni<Void> settle(Tx tx, Occasion occasion, UUID request, UUID refund, RefundWord word) {
        return requests.lock(tx, occasion.company(), request)
                .chain(before -> before.state()
                        .refund(refund)
                        .map(one -> settle(
                                tx, occasion, before, Refunding.hear(before.state(), one, word, occasion.at()), refund))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// What became of refunds between two states of a request: who waits for them hears of it.
    Uni<Void> follow(Tx tx, Occasion occasion, PaymentRequest before, PaymentRequest after) {
        return tx.inTurn(
                after.refunds().stream()
                        .filter(one -> before.refund(one.id())
                                .map(Refund::state)
                                .filter(state -> state == one.state())
                                .isEmpty())
                        .toList(),
                one -> heardOf(tx, occasion, before, after, one).chain(() -> follow(tx, occasion, after.id(), one)));
    }

    /// One that was found goes on as if it had been asked for by hand. It has gone back, whatever speaks
    /// against that, so what does is for a person.
    private Uni<Void> heardOf(Tx tx, Occasion occasion, PaymentRequest before, PaymentRequest after, Refund refund) {
        return before.refund(refund.id()).isPresent()
                ? Uni.createFrom().voidItem()
                : tx.inTurn(followers, one -> one.asked(tx, occasion, Refunding.asked(after, refund)))
                        .onFailure(Refused.class)
                        .recoverWithUni(why -> tasks.open(
                                tx,
                                occasion,
                                TaskKind.REFUND_UNEXPLAINED,
                                after.id(),
                                refund.id().toString(),
                                uncredited(refund, why)));
    }

    /// We sent it and got no answer that says anything.
    public Uni<Void> leaveUnknown(Tx tx, Occasion occasion, UUID request, UUID refund, String why) {
        return requests.change(
                        tx,
                        occasion,
                        request,
                        before -> before.refund(refund)
                                .map(one -> Refunding.lose(before, one, why))
                                .orElseGet(Decision::unchanged))
                .replaceWithVoid();
    }

    private Uni<Void> settle(
            Tx tx,
            Occasion occasion,
            Versioned<PaymentRequest> before,
            Decision<PaymentRequest, PaymentChange> decision,
            UUID refund) {
        return decision instanceof Decision.Changed<PaymentRequest, PaymentChange>(var after, var _)
                ? requests.settle(tx, occasion, before, decision)
                        .chain(() -> follow(
                                tx, occasion, after.id(), after.refund(refund).orElseThrow()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> follow(Tx tx, Occasion occasion, UUID request, Refund refund) {
        return switch (refund.state()) {
            case SUCCEEDED -> tx.inTurn(followers, one -> one.wentBack(tx, occasion, refund.origin(), refund.id()));
            case DECLINED ->
                tx.inTurn(followers, one -> one.failed(tx, occasion, refund.origin(), refund.id()))
                        .chain(() -> tasks.open(
                                tx,
                                occasion,
                                TaskKind.REFUND_FAILED,
                                request,
                                refund.origin().toString(),
                                failed(refund)));
            case NOT_SENT, PENDING, UNKNOWN -> Uni.createFrom().voidItem();
        };
    }

    private static String failed(Refund refund) {
        return "The provider did not give back refund %s over %s; try again, or pay it back another way."
                .formatted(refund.id(), refund.amount().named());
    }

    private static String uncredited(Refund refund, Throwable why) {
        return "%s were given back at the provider (%s), and no credit note was issued for it: %s"
                .formatted(refund.amount().named(), refund.reference(), why.getMessage());
    }
}
