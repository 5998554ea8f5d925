package io.cardea.billing.request;

import io.cardea.billing.account.ProviderAccounts;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.method.MethodsOnFile;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the request by which an invoice is to be paid, and queues it for the provider.
@ApplicationScoped
public class AskForPayment {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final ProviderAccounts accounts;
    private final MethodsOnFile methods;
    private final SendQueue queue;
    private final Ids ids;

    AskForPayment(
            AggregateStore store,
            InvoiceLedger invoices,
            ProviderAccounts accounts,
            MethodsOnFile methods,
            SendQueue queue,
            Ids ids) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.accounts = accounts;
        this.methods = methods;
        this.queue = queue;
        this.ids = ids;
    }

    /// The first request of an invoice. A renewal is charged to what the member has let us keep, where there is that.
    ///
    /// @param site whose money it is; absent where it is the company's as a whole
    public Uni<Void> ask(Tx tx, Occasion occasion, UUID request, Invoice invoice, @Nullable UUID site) {
        return accounts.inCharge(tx, occasion.company(), site)
                .chain(route -> method(tx, occasion, invoice, route)
                        .chain(method -> make(
                                tx,
                                occasion,
                                PaymentRequest.first(request, invoice, site, route, method.orElse(null)))));
    }

    /// The invoice is owed no longer: its request is taken back at the provider.
    public Uni<Void> withdraw(Tx tx, Occasion occasion, UUID request) {
        return queue.add(tx, occasion.company(), request);
    }

    /// Another request in the place of a declined one.
    Uni<Void> askAgain(Tx tx, Occasion occasion, PaymentRequest declined, Versioned<Invoice> invoice) {
        return accounts.inCharge(tx, occasion.company(), declined.site()).chain(route -> {
            PaymentRequest next = declined.replacedBy(ids.next(), route);
            return make(tx, occasion, next)
                    .chain(() -> invoices.write(
                            tx, occasion, invoice, invoice.state().askAgain(next.id())));
        });
    }

    private Uni<Optional<UUID>> method(Tx tx, Occasion occasion, Invoice invoice, Route route) {
        return invoice.item().periodIndex() == 0
                ? Uni.createFrom().item(Optional.empty())
                : methods.usable(tx, occasion.company(), invoice.item().member(), route);
    }

    private Uni<Void> make(Tx tx, Occasion occasion, PaymentRequest request) {
        return requests.create(tx, occasion, request, new PaymentChange.Requested())
                .chain(() -> queue.add(tx, occasion.company(), request.id()));
    }
}
