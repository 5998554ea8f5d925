package io.cardea.billing.invoice;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Reads a subscription's invoices, without locking them.
@ApplicationScoped
public class IssuedInvoices {

    private final Transactions transactions;
    private final Json json;

    IssuedInvoices(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /// All that it ever got, oldest first.
    public Uni<List<Invoice>> of(UUID company, UUID subscription) {
        return transactions
                .pool()
                .preparedQuery("select state::text from invoices where company = $1 and subscription = $2 order by id")
                .execute(Sql.tuple(company, subscription))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), Invoice.class))
                        .toList());
    }
}
