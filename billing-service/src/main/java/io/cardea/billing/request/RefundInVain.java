package io.cardea.billing.request;

import io.cardea.billing.task.TaskAction;
import io.cardea.billing.task.TaskEffect;
import io.cardea.billing.task.TaskKind;
import io.cardea.billing.task.TaskMatter;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/// Money that came for an invoice that was paid already, owed no longer, or over another
/// amount, goes back whole.
@ApplicationScoped
class RefundInVain implements TaskEffect {

    private static final Set<TaskKind> IN_VAIN =
            EnumSet.of(TaskKind.PAID_TWICE, TaskKind.PAID_AFTER_VOID, TaskKind.AMOUNT_MISMATCH);

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final RefundPayment refunds;

    RefundInVain(AggregateStore store, RefundPayment refunds) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.refunds = refunds;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return action == TaskAction.REFUND && IN_VAIN.contains(kind);
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return requests.lock(tx, occasion.company(), matter.subject())
                .map(request -> request.state().left())
                .chain(left -> refunds.refund(
                        tx, occasion, matter.subject(), left, matter.kind().name()))
                .replaceWithVoid();
    }
}
