package io.cardea.billing.invoice;

import io.cardea.billing.number.DocumentNumbers;
import io.cardea.billing.number.Series;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues, pays and voids invoices, each in the caller's transaction.
@ApplicationScoped
public class InvoiceLedger {

    /// How the table of invoices calls those that wait for their money.
    public static final String OPEN = InvoiceMessage.name(new InvoiceStatus.Open());

    private final Aggregates<Invoice, InvoiceChange> invoices;
    private final DocumentNumbers numbers;
    private final Ids ids;

    InvoiceLedger(AggregateStore store, DocumentNumbers numbers, Ids ids) {
        this.invoices = store.of(InvoiceAggregate.TYPE);
        this.numbers = numbers;
        this.ids = ids;
    }

    /// All invoices that a subscription ever got, locked until the transaction ends.
    public Uni<List<Versioned<Invoice>>> lockAllOf(Tx tx, UUID company, UUID subscription) {
        return invoices.lockAll(tx, company, "subscription", subscription);
    }

    /// One invoice, locked until the transaction ends.
    public Uni<Versioned<Invoice>> lock(Tx tx, UUID company, UUID id) {
        return invoices.lock(tx, company, id);
    }

    /// One invoice as it is, for those who change something else.
    public Uni<Invoice> read(Tx tx, UUID company, UUID id) {
        return invoices.get(tx.connection(), company, id).map(Versioned::state);
    }

    /// Issues an invoice; one over nothing is settled at once.
    ///
    /// @param on local date of issue in the subscription's zone
    /// @param paymentRequest the request that will ask for it, where there is something to pay
    public Uni<Versioned<Invoice>> issue(
            Tx tx, Occasion occasion, InvoiceItem item, LocalDate on, @Nullable UUID paymentRequest) {
        return numbers.next(tx, occasion.company(), Series.INVOICE, on)
                .map(number -> Invoice.issue(ids.next(), number, item, on, paymentRequest))
                .chain(invoice -> invoices.create(tx, occasion, invoice, new InvoiceChange.Issued()))
                .call(issued -> issued.state().total().nothing()
                        ? write(tx, occasion, issued, issued.state().pay(ofNothing(issued.state(), occasion)))
                        : Uni.createFrom().voidItem());
    }

    /// Writes what was decided about an invoice that the caller has locked.
    public Uni<Void> write(
            Tx tx, Occasion occasion, Versioned<Invoice> locked, Decision<Invoice, InvoiceChange> decision) {
        return invoices.settle(tx, occasion, locked, decision).replaceWithVoid();
    }

    private static Payment ofNothing(Invoice invoice, Occasion occasion) {
        return Payment.ofNothing(invoice, occasion.at());
    }
}
