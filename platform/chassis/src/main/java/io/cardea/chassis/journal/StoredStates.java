package io.cardea.chassis.journal;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads the states that a query of its own finds, without locking them.
@ApplicationScoped
public class StoredStates {

    private final Transactions transactions;
    private final Json json;

    StoredStates(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /// @param query one column: a state as text
    public <S> Uni<List<S>> read(Class<S> type, String query, Object... parameters) {
        return transactions
                .pool()
                .preparedQuery(query)
                .execute(Sql.tuple(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), type))
                        .toList());
    }
}
