package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.provider.Decline;
import io.cardea.billing.task.CloseTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Who is reminded can pay: where the last link was declined too often, there is another one with each reminder.
@ApplicationScoped
public class LinkAgain {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final AskForPayment asking;
    private final CloseTask tasks;

    LinkAgain(AggregateStore store, InvoiceLedger invoices, AskForPayment asking, CloseTask tasks) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.asking = asking;
        this.tasks = tasks;
    }

    /// Nothing, where something asks for the invoice, or the product is not paid by links.
    ///
    /// @param invoice locked, after its request
    public Uni<Void> whereNoneIsLeft(Tx tx, Occasion occasion, Invoice invoice) {
        var last = invoice.paymentRequest();
        return last == null
                ? Uni.createFrom().voidItem()
                : requests.lock(tx, occasion.company(), last)
                        .map(Versioned::state)
                        .chain(request -> isUsedUp(request)
                                ? replace(tx, occasion, request)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> replace(Tx tx, Occasion occasion, PaymentRequest declined) {
        return invoices.lock(tx, occasion.company(), declined.invoice())
                .chain(invoice -> asking.askByLink(tx, occasion, declined, invoice))
                .chain(() -> tasks.close(tx, occasion, TaskKind.DECLINED_TOO_OFTEN, declined.id(), null));
    }

    private static boolean isUsedUp(PaymentRequest request) {
        return request.payment() instanceof PaymentState.Declined declined
                && declined.why() != Decline.WITHDRAWN
                && request.mayBeLinked();
    }
}
