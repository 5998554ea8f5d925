package io.cardea.billing.close;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.StoredStates;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Keeps the rows of the last comparison, so that a finished close shows what it was finished on.
@ApplicationScoped
class CloseRows {

    private static final SetStatement FORGET =
            SetStatement.over("close uuid", "delete from close_rows r using given where r.close = given.close");

    private static final String KEEP = """
            insert into close_rows (close, n, state)
            select $1, n, state::jsonb from unnest($2::text[]) with ordinality as given (state, n)""";

    private final StoredStates states;
    private final Json json;

    CloseRows(StoredStates states, Json json) {
        this.states = states;
        this.json = json;
    }

    Uni<Void> replace(Tx tx, UUID close, List<Row> rows) {
        return tx.run(FORGET, close)
                .chain(() -> tx.connection()
                        .preparedQuery(KEEP)
                        .execute(Sql.tuple(close, rows.stream().map(json::write).toArray(String[]::new))))
                .replaceWithVoid();
    }

    /// Some of them, in order.
    ///
    /// @param after how many come before
    Uni<List<Row>> of(UUID close, int after, int limit) {
        return states.read(
                Row.class,
                "select state::text from close_rows where close = $1 and n > $2 order by n limit $3",
                close,
                after,
                limit);
    }
}
