package io.cardea.billing.invoice;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Issues, pays and voids invoices, each in the caller's transaction.
@ApplicationScoped
public class InvoiceLedger {

    private final Aggregates<Invoice, InvoiceChange> invoices;
    private final InvoiceNumbers numbers;
    private final Ids ids;
    private final Json json;

    InvoiceLedger(AggregateStore store, InvoiceNumbers numbers, Ids ids, Json json) {
        this.invoices = store.of(InvoiceAggregate.TYPE);
        this.numbers = numbers;
        this.ids = ids;
        this.json = json;
    }

    /// All invoices that a subscription ever got, locked until the transaction ends.
    public Uni<List<Invoice>> lockAllOf(Tx tx, UUID company, UUID subscription) {
        return tx.connection()
                .preparedQuery("""
                        select state::text from invoices where company = $1 and subscription = $2
                        order by id for update""")
                .execute(Sql.tuple(company, subscription))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), Invoice.class))
                        .toList());
    }

    /// One invoice, locked until the transaction ends.
    public Uni<Invoice> lock(Tx tx, UUID company, UUID id) {
        return invoices.lock(tx, company, id).map(Versioned::state);
    }

    /// Issues an invoice; one over nothing is settled at once.
    ///
    /// @param on local date of issue in the subscription's zone
    /// @param paymentRequest the request that will ask for it, where there is something to pay
    public Uni<Invoice> issue(Tx tx, Occasion occasion, InvoiceItem item, LocalDate on, @Nullable UUID paymentRequest) {
        return numbers.next(tx, on)
                .map(number -> Invoice.issue(ids.next(), number, item, on, paymentRequest))
                .call(invoice -> invoices.create(tx, occasion, invoice, new InvoiceChange.Issued()))
                .call(invoice -> invoice.total().nothing()
                        ? write(tx, occasion, invoice, invoice.pay(Payment.ofNothing(invoice, occasion.at())))
                        : Uni.createFrom().voidItem());
    }

    /// Writes what was decided about an invoice that the caller has locked.
    public Uni<Void> write(Tx tx, Occasion occasion, Invoice invoice, Decision<Invoice, InvoiceChange> decision) {
        return invoices.change(tx, occasion, invoice.id(), same -> decision).replaceWithVoid();
    }
}
