package io.cardea.billing.request;

import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.method.MethodsOnFile;
import io.cardea.billing.request.SendQueue.Entry;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Looks up what is to be done about a queued request.
@ApplicationScoped
public class PaymentsToSend {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final MethodsOnFile methods;

    PaymentsToSend(AggregateStore store, InvoiceLedger invoices, MethodsOnFile methods) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.methods = methods;
    }

    /// As of now; it may be another thing once the transaction has ended.
    public Uni<PaymentToSend> look(Tx tx, Entry entry) {
        return requests.lock(tx, entry.company(), entry.request())
                .chain(found -> invoices.lock(tx, entry.company(), found.state().invoice())
                        .chain(invoice -> token(tx, entry.company(), found.state())
                                .map(token -> PaymentToSend.of(
                                        found.state(), invoice.state().isOpen(), entry.ask(), token.orElse(null)))));
    }

    private Uni<Optional<String>> token(Tx tx, UUID company, PaymentRequest request) {
        UUID method = request.method();
        return method == null ? Uni.createFrom().item(Optional.empty()) : methods.token(tx, company, method);
    }
}
