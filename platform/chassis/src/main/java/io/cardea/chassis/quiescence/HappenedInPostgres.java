package io.cardea.chassis.quiescence;

import static java.util.Objects.requireNonNull;

import io.cardea.chassis.database.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads the journal by business time. There is no index for that, and none is needed: journal ids rise with real time,
/// and who asks knows when it began (docs/decisions/0018).
@ApplicationScoped
class HappenedInPostgres {

    private static final String MEANT = """
            from journal where company = $1 and id > $2 and at > $3 and at <= $4 and topic is not null
                and type is distinct from $5
            """;

    private static final String COUNTS = "select topic, type, count(*) " + MEANT + "group by topic, type order by 1, 2";

    private static final String FIRST =
            "select at, topic, type, aggregate, version " + MEANT + "order by at, topic, seq limit $6";

    private final Pool pool;

    HappenedInPostgres(Pool pool) {
        this.pool = pool;
    }

    /// @param from exclusive
    /// @param to inclusive
    Uni<Happened> of(UUID company, UUID after, Instant from, Instant to, @Nullable String without, int limit) {
        List<@Nullable Object> meant = new ArrayList<>();
        meant.addAll(List.of(company, after, from, to));
        meant.add(without);
        List<@Nullable Object> first = new ArrayList<>(meant);
        first.add(limit);
        return pool.preparedQuery(COUNTS)
                .execute(Sql.tuple(meant))
                .map(rows -> all(rows, HappenedInPostgres::count))
                .chain(counts -> pool.preparedQuery(FIRST)
                        .execute(Sql.tuple(first))
                        .map(rows -> new Happened(counts, all(rows, HappenedInPostgres::event))));
    }

    private static Happened.Count count(Row row) {
        return new Happened.Count(row.getString(0), row.getString(1), row.getLong(2));
    }

    private static Happened.Event event(Row row) {
        return new Happened.Event(
                requireNonNull(Sql.instant(row.getOffsetDateTime(0))),
                row.getString(1),
                row.getString(2),
                row.getUUID(3),
                row.getLong(4));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
