package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes the request by which an invoice is to be paid, and queues it for the provider.
@ApplicationScoped
public class AskForPayment {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final SendQueue queue;
    private final Ids ids;

    AskForPayment(AggregateStore store, InvoiceLedger invoices, SendQueue queue, Ids ids) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.queue = queue;
        this.ids = ids;
    }

    /// The first request of an invoice.
    public Uni<Void> ask(Tx tx, Occasion occasion, UUID request, Invoice invoice) {
        return make(tx, occasion, PaymentRequest.first(request, invoice));
    }

    /// Another request in the place of a declined one.
    Uni<Void> askAgain(Tx tx, Occasion occasion, PaymentRequest declined, Versioned<Invoice> invoice) {
        PaymentRequest next = declined.replacedBy(ids.next());
        return make(tx, occasion, next)
                .chain(() ->
                        invoices.write(tx, occasion, invoice, invoice.state().askAgain(next.id())));
    }

    private Uni<Void> make(Tx tx, Occasion occasion, PaymentRequest request) {
        return requests.create(tx, occasion, request, new PaymentChange.Requested())
                .chain(() -> queue.add(tx, occasion.company(), request.id()));
    }
}
