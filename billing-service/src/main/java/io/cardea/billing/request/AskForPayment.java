package io.cardea.billing.request;

import io.cardea.billing.account.ProviderAccounts;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.method.MethodsOnFile;
import io.cardea.billing.provider.Route;
import io.cardea.billing.task.CloseTask;
import io.cardea.billing.task.OpenTask;
import io.cardea.billing.task.TaskKind;
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

/// Makes the request by which an invoice is to be paid, and queues it for the provider.
@ApplicationScoped
public class AskForPayment {

    /// Any period but the first.
    private static final int RENEWAL = 1;

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final ProviderAccounts accounts;
    private final MethodsOnFile methods;
    private final SendQueue queue;
    private final OpenTask tasks;
    private final CloseTask done;
    private final Ids ids;

    AskForPayment(
            AggregateStore store,
            InvoiceLedger invoices,
            ProviderAccounts accounts,
            MethodsOnFile methods,
            SendQueue queue,
            OpenTask tasks,
            CloseTask done,
            Ids ids) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.accounts = accounts;
        this.methods = methods;
        this.queue = queue;
        this.tasks = tasks;
        this.done = done;
        this.ids = ids;
    }

    /// How an invoice is to be paid that is issued now: a renewal is charged to what the member has let us keep, where
    /// there is that and the product allows it, and else by a link. Empty where the product allows none.
    public Uni<Optional<PaymentWay>> way(Tx tx, UUID company, InvoiceItem item, PaymentTerms terms) {
        return accounts.inCharge(tx, company, terms.site())
                .chain(route -> card(tx, company, item.member(), item.periodIndex(), terms, route)
                        .map(card -> card.isPresent() || terms.mayBeLinked(item.periodIndex())
                                ? Optional.of(new PaymentWay(route, card.orElse(null)))
                                : Optional.empty()));
    }

    /// Would a renewal be charged to what the member has let us keep?
    public Uni<Boolean> charges(Tx tx, UUID company, UUID member, PaymentTerms terms) {
        return accounts.inCharge(tx, company, terms.site())
                .chain(route -> card(tx, company, member, RENEWAL, terms, route))
                .map(Optional::isPresent);
    }

    /// The first request of an invoice.
    public Uni<Void> ask(Tx tx, Occasion occasion, UUID request, Invoice invoice, PaymentTerms terms, PaymentWay way) {
        return make(tx, occasion, PaymentRequest.first(request, invoice, terms, way.route(), way.charged()));
    }

    /// The first request of an invoice that was issued before its day.
    public Uni<Void> askNow(
            Tx tx, Occasion occasion, UUID request, Versioned<Invoice> invoice, PaymentTerms terms, PaymentWay way) {
        return replace(
                tx,
                occasion,
                PaymentRequest.first(request, invoice.state(), terms, way.route(), way.charged()),
                invoice);
    }

    /// Nothing is left by which the product may be paid: a person decides.
    public Uni<Void> despair(Tx tx, Occasion occasion, Invoice invoice) {
        return tasks.open(
                tx,
                occasion,
                TaskKind.NO_WAY_TO_PAY,
                invoice.id(),
                "Invoice %s: no stored card can be charged, and the product is not paid by links."
                        .formatted(invoice.number()));
    }

    /// The invoice is owed no longer: a person need not decide either.
    public Uni<Void> hopeAgain(Tx tx, Occasion occasion, UUID invoice) {
        return done.close(tx, occasion, TaskKind.NO_WAY_TO_PAY, invoice, null);
    }

    /// The invoice is owed no longer: its request is taken back at the provider.
    public Uni<Void> withdraw(Tx tx, Occasion occasion, UUID request) {
        return queue.add(tx, occasion.company(), request);
    }

    /// Another request in the place of a declined one: by a link, so that the member can choose how to pay, unless it
    /// gave way to another try of a card.
    Uni<Void> askAgain(Tx tx, Occasion occasion, PaymentRequest declined, Versioned<Invoice> invoice) {
        return declined.yieldsTo() == null && !declined.mayBeLinked()
                ? despair(tx, occasion, invoice.state())
                : accounts.inCharge(tx, occasion.company(), declined.site())
                        .chain(route -> replace(tx, occasion, declined.replacedBy(ids.next(), route), invoice));
    }

    /// Another request in the place of one that came to nothing, by a link, as a person has
    /// decided.
    Uni<Void> askByLink(Tx tx, Occasion occasion, PaymentRequest before, Versioned<Invoice> invoice) {
        return accounts.inCharge(tx, occasion.company(), before.site())
                .chain(route -> replace(tx, occasion, before.replacedBy(ids.next(), route, null), invoice));
    }

    /// Another request is the invoice's from now on.
    Uni<Void> replace(Tx tx, Occasion occasion, PaymentRequest next, Versioned<Invoice> invoice) {
        return make(tx, occasion, next)
                .chain(() ->
                        invoices.write(tx, occasion, invoice, invoice.state().askAgain(next.id())));
    }

    private Uni<Optional<UUID>> card(
            Tx tx, UUID company, UUID member, int periodIndex, PaymentTerms terms, Route route) {
        return terms.mayBeCharged(periodIndex)
                ? methods.usable(tx, company, member, route)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Void> make(Tx tx, Occasion occasion, PaymentRequest request) {
        return requests.create(tx, occasion, request, new PaymentChange.Requested())
                .chain(() -> queue.add(tx, occasion.company(), request.id()));
    }
}
