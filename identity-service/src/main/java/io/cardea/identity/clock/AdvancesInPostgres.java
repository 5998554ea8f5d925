package io.cardea.identity.clock;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Where advances are kept, so that any replica may go on with them.
@ApplicationScoped
class AdvancesInPostgres {

    private static final String ONE_RUNNING = "clock_advances_one_running";

    private final Pool pool;
    private final Json json;

    AdvancesInPostgres(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    /// Refuses a second one while the first runs.
    Uni<Advance> begin(Tx tx, String actor, Advance advance) {
        return tx.connection()
                .preparedQuery("""
                        insert into clock_advances (id, company, actor, running, state)
                        values ($1, $2, $3, true, $4)""")
                .execute(Sql.tuple(advance.id(), advance.company(), actor, stored(advance)))
                .replaceWith(advance)
                .onFailure(failure -> DatabaseFailure.violates(failure, ONE_RUNNING))
                .transform(running -> new Refused(new ClockRefusal.AlreadyAdvancing()));
    }

    Uni<@Nullable Advance> find(UUID company, UUID id) {
        return pool.preparedQuery("select state::text from clock_advances where company = $1 and id = $2")
                .execute(Sql.tuple(company, id))
                .map(rows -> first(rows, row -> advance(row.getString(0))));
    }

    Uni<List<UUID>> running() {
        return pool.query("select id from clock_advances where running order by id")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /// Takes a running advance for the length of the transaction; null where another replica has it, or it is done.
    Uni<@Nullable Taken> take(Tx tx, UUID id) {
        return tx.connection()
                .preparedQuery("""
                        select state::text, actor from clock_advances
                        where id = $1 and running for update skip locked""")
                .execute(Sql.tuple(id))
                .map(rows -> first(rows, row -> new Taken(advance(row.getString(0)), row.getString(1))));
    }

    Uni<Void> save(Tx tx, Advance advance) {
        return tx.connection()
                .preparedQuery("update clock_advances set running = $2, state = $3 where id = $1")
                .execute(Sql.tuple(advance.id(), advance.isRunning(), stored(advance)))
                .replaceWithVoid();
    }

    private JsonObject stored(Advance advance) {
        return new JsonObject(json.write(advance));
    }

    private Advance advance(String state) {
        return json.readTolerantly(state, Advance.class);
    }

    private static <T> @Nullable T first(RowSet<Row> rows, java.util.function.Function<Row, T> read) {
        for (Row row : rows) {
            return read.apply(row);
        }
        return null;
    }

    /// An advance in hand, and who asked for it.
    record Taken(Advance advance, String actor) {}
}
