package io.cardea.billing.request;

import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.task.TaskAction;
import io.cardea.billing.task.TaskEffect;
import io.cardea.billing.task.TaskKind;
import io.cardea.billing.task.TaskMatter;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// An operator has a payment tried once more: a declined one by a new request, any other by asking the provider.
@ApplicationScoped
class TryAgain implements TaskEffect {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final AskForPayment asking;
    private final SendQueue queue;

    TryAgain(AggregateStore store, InvoiceLedger invoices, AskForPayment asking, SendQueue queue) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.asking = asking;
        this.queue = queue;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return action == TaskAction.TRY_AGAIN && kind != TaskKind.NO_WAY_TO_PAY && kind != TaskKind.REFUND_FAILED;
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return switch (matter.kind()) {
            case DECLINED_TOO_OFTEN -> askAnew(tx, occasion, matter.subject());
            case AMOUNT_MISMATCH -> askForTheRightAmount(tx, occasion, matter.subject());
            default -> queue.add(tx, occasion.company(), matter.subject());
        };
    }

    private Uni<Void> askAnew(Tx tx, Occasion occasion, UUID declined) {
        return requests.lock(tx, occasion.company(), declined)
                .map(Versioned::state)
                .chain(request -> invoices.lock(tx, occasion.company(), request.invoice())
                        .chain(invoice -> invoice.state().isAskedForBy(declined)
                                ? asking.askAgain(tx, occasion, request, invoice)
                                : Uni.createFrom().voidItem()));
    }

    /// By a link, whatever came by this one, which leads nowhere any more. Where nothing has
    /// come yet, the provider is asked.
    private Uni<Void> askForTheRightAmount(Tx tx, Occasion occasion, UUID mistaken) {
        return requests.lock(tx, occasion.company(), mistaken)
                .map(Versioned::state)
                .chain(request -> request.captured() == null
                        ? queue.add(tx, occasion.company(), mistaken)
                        : invoices.lock(tx, occasion.company(), request.invoice())
                                .chain(invoice -> invoice.state().isAskedForBy(mistaken)
                                        ? asking.askByLink(tx, occasion, request, invoice)
                                        : Uni.createFrom().voidItem()));
    }
}
