package io.cardea.billing.request;

import io.cardea.billing.task.CloseTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives an amount of a payment back, in the caller's transaction: it is decided here, and sent from the queue.
@ApplicationScoped
public class RefundPayment {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final SendQueue queue;
    private final List<RefundFollower> followers;
    private final CloseTask tasks;
    private final Ids ids;

    RefundPayment(
            AggregateStore store, SendQueue queue, @All List<RefundFollower> followers, CloseTask tasks, Ids ids) {
        this.tasks = tasks;
        this.requests = store.of(RequestAggregate.TYPE);
        this.queue = queue;
        this.followers = followers;
        this.ids = ids;
    }

    /// Refused where it is more than what was paid less what went back before. Where the provider has not made a refund
    /// over the same, and the member is still owed it, this is another try of that one.
    ///
    /// @return the refund's id
    public Uni<UUID> refund(Tx tx, Occasion occasion, UUID paymentRequest, Money amount, String reason) {
        return requests.lock(tx, occasion.company(), paymentRequest)
                .chain(request -> Refunding.objection(request.state(), amount)
                        .map(refusal -> Uni.createFrom().<Optional<Refund>>failure(new Refused(refusal)))
                        .orElseGet(() -> owed(tx, occasion.company(), failed(request.state(), amount))))
                .map(failed -> failed.map(one -> one.again(ids.next()))
                        .orElseGet(() -> Refund.asked(ids.next(), amount, reason)))
                .chain(refund -> ask(tx, occasion.because(reason), paymentRequest, refund)
                        .call(() -> seenTo(tx, occasion, paymentRequest, refund)));
    }

    /// Another try of a refund that the provider has not made. Nothing happens where one is on
    /// its way or has gone back.
    ///
    /// @param origin the refund's first try
    Uni<Void> tryAgain(Tx tx, Occasion occasion, UUID paymentRequest, UUID origin) {
        return requests.lock(tx, occasion.company(), paymentRequest)
                .map(request -> request.state().tryAgain(origin, ids.next()))
                .chain(next -> next.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ask(tx, occasion, paymentRequest, next.get()).replaceWithVoid());
    }

    /// As above, once for that id however often it is asked for.
    public Uni<UUID> refund(Tx tx, Occasion occasion, UUID paymentRequest, UUID refund, Money amount, String reason) {
        return ask(tx, occasion.because(reason), paymentRequest, Refund.asked(refund, amount, reason));
    }

    private Uni<UUID> ask(Tx tx, Occasion occasion, UUID paymentRequest, Refund refund) {
        return requests.change(tx, occasion, paymentRequest, request -> Refunding.ask(request, refund))
                .chain(request ->
                        tx.inTurn(followers, one -> one.asked(tx, occasion, Refunding.asked(request.state(), refund))))
                .chain(() -> queue.add(tx, occasion.company(), paymentRequest))
                .replaceWith(refund.id());
    }

    /// What the task asked for is done by this.
    private Uni<Void> seenTo(Tx tx, Occasion occasion, UUID paymentRequest, Refund refund) {
        return refund.retries() == null
                ? Uni.createFrom().voidItem()
                : tasks.close(
                        tx,
                        occasion,
                        TaskKind.REFUND_FAILED,
                        paymentRequest,
                        refund.origin().toString());
    }

    private static List<Refund> failed(PaymentRequest request, Money amount) {
        return request.failedRefunds().stream()
                .filter(one -> one.amount().equals(amount))
                .toList();
    }

    private Uni<Optional<Refund>> owed(Tx tx, UUID company, List<Refund> failed) {
        return failed.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : isOwed(tx, company, failed.getLast().origin())
                        .chain(owed -> owed
                                ? Uni.createFrom().item(Optional.of(failed.getLast()))
                                : owed(tx, company, failed.subList(0, failed.size() - 1)));
    }

    private Uni<Boolean> isOwed(Tx tx, UUID company, UUID refund) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(one -> one.isOwed(tx, company, refund))
                .collect()
                .asList()
                .map(said -> said.stream().allMatch(owed -> owed));
    }
}
