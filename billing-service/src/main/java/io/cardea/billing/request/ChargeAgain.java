package io.cardea.billing.request;

import io.cardea.billing.account.ProviderAccounts;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.method.MethodsOnFile;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries a stored card again that was declined for the moment. There is never more than one live request (D18):
/// the link gives way first, and the card is charged once the provider has taken the link back.
@ApplicationScoped
public class ChargeAgain {

    private static final SetStatement LIVE = SetStatement.over("company uuid, invoice uuid", """
            select n, (i.state ->> 'paymentRequest')::uuid from given
            join invoices i on i.id = given.invoice and i.company = given.company""");

    private static final SetStatement CHARGED = SetStatement.over("company uuid, invoice uuid", """
            select n from given where exists (select 1 from payment_requests r where r.company = given.company
                and r.invoice = given.invoice and r.status = 'DECLINED' and r.state ->> 'method' is not null)""");

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final ProviderAccounts accounts;
    private final MethodsOnFile methods;
    private final SendQueue queue;

    ChargeAgain(
            AggregateStore store,
            InvoiceLedger invoices,
            ProviderAccounts accounts,
            MethodsOnFile methods,
            SendQueue queue) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.accounts = accounts;
        this.methods = methods;
        this.queue = queue;
    }

    /// Locks an invoice for somebody who may want to charge it, after its live request, as everybody does.
    public Uni<Invoice> lock(Tx tx, UUID company, UUID invoice) {
        return tx.run(LIVE, company, invoice)
                .chain(seen -> lockIfAny(
                        tx, company, seen.isEmpty() ? null : seen.getFirst().getUUID(1)))
                .chain(() -> invoices.lock(tx, company, invoice))
                .map(Versioned::state);
    }

    /// @param invoice locked
    /// @return whether a try has begun: its invoice waits under a link, a card was declined, and one may be
    ///     charged
    public Uni<Boolean> begin(Tx tx, Occasion occasion, Invoice invoice) {
        return lockIfAny(tx, occasion.company(), invoice.paymentRequest())
                .map(live -> live.filter(request -> request.state().isOpenLink()))
                .chain(link -> link.isEmpty()
                        ? Uni.createFrom().item(false)
                        : card(tx, occasion.company(), link.get().state())
                                .chain(card -> card.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : yieldTo(tx, occasion, link.get(), card.get())));
    }

    private Uni<Boolean> yieldTo(Tx tx, Occasion occasion, Versioned<PaymentRequest> link, UUID card) {
        PaymentRequest yielding = link.state().yieldingTo(card);
        return requests.settle(tx, occasion, link, Decision.changed(yielding, new PaymentChange.Yielded(card)))
                .chain(() -> queue.add(tx, occasion.company(), yielding.id()))
                .replaceWith(true);
    }

    /// One that was declined for good is usable no more.
    private Uni<Optional<UUID>> card(Tx tx, UUID company, PaymentRequest link) {
        return tx.run(CHARGED, company, link.invoice())
                .chain(declined -> declined.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : accounts.inCharge(tx, company, link.site())
                                .chain(route -> methods.usable(tx, company, link.member(), route)));
    }

    private Uni<Optional<Versioned<PaymentRequest>>> lockIfAny(Tx tx, UUID company, @Nullable UUID request) {
        return request == null ? Uni.createFrom().item(Optional.empty()) : requests.lockIfThere(tx, company, request);
    }
}
