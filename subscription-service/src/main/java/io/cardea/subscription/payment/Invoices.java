package io.cardea.subscription.payment;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What billing has told of each subscription's invoices.
@ApplicationScoped
public class Invoices {

    private static final SetStatement PUT =
            SetStatement.over("company uuid, id uuid, subscription uuid, at timestamptz, state text", """
                    insert into invoices (company, id, subscription, issued_at, state)
                    select company, id, subscription, at, state::jsonb from given
                    on conflict (company, id) do update set state = excluded.state""");

    private final Transactions transactions;
    private final Json json;

    Invoices(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /// All of a subscription's, in the order in which they were issued.
    public Uni<List<KnownInvoice>> of(UUID company, UUID subscription) {
        return transactions
                .pool()
                .preparedQuery("""
                        select state::text from invoices where company = $1 and subscription = $2
                        order by issued_at, id""")
                .execute(Sql.tuple(company, subscription))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), KnownInvoice.class))
                        .toList());
    }

    Uni<Void> put(Tx tx, UUID company, KnownInvoice invoice, Instant at) {
        return tx.run(PUT, company, invoice.id(), invoice.subscription(), at, json.write(invoice))
                .replaceWithVoid();
    }
}
