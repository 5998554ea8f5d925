package io.cardea.billing.invoice;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Finds paid invoices.
@ApplicationScoped
public class PaidInvoices {

    private static final String FIND = "select state::text from invoices where company = $1 and status = 'PAID' and ";

    private final Transactions transactions;
    private final Json json;

    PaidInvoices(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /// Those paid in [from, to), business time.
    public Uni<List<Invoice>> between(UUID company, Instant from, Instant to) {
        return find("paid_at >= $2 and paid_at < $3", company, from, to);
    }

    public Uni<List<Invoice>> ofIds(UUID company, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("id = any($2)", company, ids.toArray(UUID[]::new));
    }

    /// These, paid or not.
    public Uni<List<Invoice>> inAnyState(UUID company, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(
                        "select state::text from invoices where company = $1 and id = any($2)",
                        company,
                        ids.toArray(UUID[]::new));
    }

    /// @param references the provider's names of payments
    public Uni<List<Invoice>> ofReferences(UUID company, Collection<String> references) {
        return references.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("state #>> '{status,payment,reference}' = any($2)", company, references.toArray(String[]::new));
    }

    private Uni<List<Invoice>> find(String condition, Object... parameters) {
        return read(FIND + condition, parameters);
    }

    private Uni<List<Invoice>> read(String query, Object... parameters) {
        return transactions
                .pool()
                .preparedQuery(query)
                .execute(Sql.tuple(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), Invoice.class))
                        .toList());
    }
}
