package io.cardea.billing.request;

import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.task.OpenTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

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

    /// One that the provider does not make becomes a task.
    public Uni<Void> settle(Tx tx, Occasion occasion, UUID request, UUID refund, RefundWord word) {
        return change(tx, occasion, request, refund, (before, one) -> Refunding.hear(before, one, word, occasion.at()))
                .chain(() -> switch (word.verdict()) {
                    case DECLINED ->
                        tasks.open(tx, occasion, TaskKind.REFUND_FAILED, request, refund.toString(), failed(refund));
                    case SUCCEEDED -> tx.inTurn(followers, one -> one.wentBack(tx, occasion, refund));
                    case PENDING -> Uni.createFrom().voidItem();
                });
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
                one -> follow(tx, occasion, after.id(), one));
    }

    private Uni<Void> follow(Tx tx, Occasion occasion, UUID request, Refund refund) {
        return switch (refund.state()) {
            case DECLINED ->
                tasks.open(
                        tx,
                        occasion,
                        TaskKind.REFUND_FAILED,
                        request,
                        refund.id().toString(),
                        failed(refund.id()));
            case SUCCEEDED -> tx.inTurn(followers, one -> one.wentBack(tx, occasion, refund.id()));
            case NOT_SENT, PENDING, UNKNOWN -> Uni.createFrom().voidItem();
        };
    }

    /// We sent it and got no answer that says anything.
    public Uni<Void> leaveUnknown(Tx tx, Occasion occasion, UUID request, UUID refund, String why) {
        return change(tx, occasion, request, refund, (before, one) -> Refunding.lose(before, one, why));
    }

    private Uni<Void> change(
            Tx tx,
            Occasion occasion,
            UUID request,
            UUID refund,
            BiFunction<PaymentRequest, Refund, Decision<PaymentRequest, PaymentChange>> decide) {
        return requests.change(
                        tx,
                        occasion,
                        request,
                        before -> before.refund(refund)
                                .map(one -> decide.apply(before, one))
                                .orElseGet(Decision::unchanged))
                .replaceWithVoid();
    }

    private static String failed(UUID refund) {
        return "The provider did not give back refund %s; try again, or pay it back another way.".formatted(refund);
    }
}
