package io.cardea.billing.request;

import io.cardea.billing.account.ProviderAccounts;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.method.AllowedMethod;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person has an invoice asked for that nothing asks for: a card is charged if one can be now, and else the member
/// gets a link although the product is not paid by links. Paying by it is how they have another card stored.
@ApplicationScoped
public class AskAnyway {

    private final Aggregates<PaymentRequest, PaymentChange> requests;
    private final InvoiceLedger invoices;
    private final ProviderAccounts accounts;
    private final MethodsOnFile methods;
    private final AskForPayment asking;
    private final Ids ids;

    AskAnyway(
            AggregateStore store,
            InvoiceLedger invoices,
            ProviderAccounts accounts,
            MethodsOnFile methods,
            AskForPayment asking,
            Ids ids) {
        this.requests = store.of(RequestAggregate.TYPE);
        this.invoices = invoices;
        this.accounts = accounts;
        this.methods = methods;
        this.asking = asking;
        this.ids = ids;
    }

    /// Locks the request before the invoice, as everybody does.
    ///
    /// @param seen the invoice, not locked
    public Uni<Void> ask(Tx tx, Occasion occasion, Invoice seen, PaymentTerms terms) {
        return lockIfAny(tx, occasion.company(), seen.paymentRequest())
                .chain(last -> invoices.lock(tx, occasion.company(), seen.id())
                        .chain(invoice -> isUnasked(invoice.state(), seen, last)
                                ? ask(tx, occasion, invoice, terms, last)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> ask(
            Tx tx, Occasion occasion, Versioned<Invoice> invoice, PaymentTerms terms, Optional<PaymentRequest> last) {
        return accounts.inCharge(tx, occasion.company(), terms.site())
                .chain(route -> card(tx, occasion.company(), invoice.state(), terms, route)
                        .chain(card -> asking.replace(
                                tx, occasion, next(invoice.state(), terms, last, route, card.orElse(null)), invoice)));
    }

    private PaymentRequest next(
            Invoice invoice, PaymentTerms terms, Optional<PaymentRequest> last, Route route, @Nullable UUID card) {
        return last.map(declined -> declined.replacedBy(ids.next(), route, card))
                .orElseGet(() -> PaymentRequest.first(ids.next(), invoice, terms, route, card));
    }

    private Uni<Optional<UUID>> card(Tx tx, UUID company, Invoice invoice, PaymentTerms terms, Route route) {
        return terms.allowed().contains(AllowedMethod.CARD_ON_FILE)
                ? methods.usable(tx, company, invoice.item().member(), route)
                : Uni.createFrom().item(Optional.empty());
    }

    /// Somebody else may have had it asked for meanwhile, or taken it back.
    private static boolean isUnasked(Invoice invoice, Invoice seen, Optional<PaymentRequest> last) {
        return invoice.isOpen()
                && Objects.equals(invoice.paymentRequest(), seen.paymentRequest())
                && last.map(PaymentRequest::payment)
                        .map(payment -> payment instanceof PaymentState.Declined)
                        .orElse(true);
    }

    private Uni<Optional<PaymentRequest>> lockIfAny(Tx tx, UUID company, @Nullable UUID request) {
        return request == null
                ? Uni.createFrom().item(Optional.empty())
                : requests.lockIfThere(tx, company, request).map(found -> found.map(Versioned::state));
    }
}
