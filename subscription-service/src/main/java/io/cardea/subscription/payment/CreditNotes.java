package io.cardea.subscription.payment;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What billing has told of each subscription's credit notes.
@ApplicationScoped
public class CreditNotes {

    private static final SetStatement PUT =
            SetStatement.over("company uuid, id uuid, subscription uuid, state text", """
                    insert into credit_notes (company, id, subscription, state)
                    select company, id, subscription, state::jsonb from given
                    on conflict (company, id) do update set state = excluded.state""");

    private final Transactions transactions;
    private final Json json;

    CreditNotes(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /// All of a subscription's, in the order in which they were issued.
    public Uni<List<KnownCreditNote>> of(UUID company, UUID subscription) {
        return transactions
                .pool()
                .preparedQuery("""
                        select state::text from credit_notes where company = $1 and subscription = $2
                        order by state ->> 'issuedOn', id""")
                .execute(Sql.tuple(company, subscription))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), KnownCreditNote.class))
                        .toList());
    }

    Uni<Void> put(Tx tx, UUID company, KnownCreditNote note) {
        return tx.run(PUT, company, note.id(), note.subscription(), json.write(note))
                .replaceWithVoid();
    }
}
