package io.cardea.chassis.journal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads the journal: what happened to one aggregate, and what it was at an instant.
@ApplicationScoped
public class History {

    private final Pool pool;
    private final Json json;

    History(Pool pool, Json json) {
        this.pool = pool;
        this.json = json;
    }

    /// One change.
    ///
    /// @param type the CloudEvents type
    /// @param at business time
    /// @param change its public form
    public record Entry(
            long version,
            String type,
            String actor,
            @Nullable String reason,
            Instant at,
            JsonNode change) {}

    /// All changes up to an instant, in order.
    public Uni<List<Entry>> until(UUID company, String aggregateType, UUID aggregate, Instant at) {
        return pool.preparedQuery("""
                        select version, type, actor, reason, at, (body -> 'change')::text from journal
                        where company = $1 and aggregate_type = $2 and aggregate = $3 and at <= $4 order by version""")
                .execute(Sql.tuple(company, aggregateType, aggregate, at))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::entry)
                        .toList());
    }

    /// The public state after the last change up to an instant, where there was one.
    ///
    /// @param type read tolerantly: earlier releases wrote less
    public <T> Uni<Optional<T>> stateAt(UUID company, String aggregateType, UUID aggregate, Instant at, Class<T> type) {
        return pool.preparedQuery("""
                        select (body -> 'state')::text from journal
                        where company = $1 and aggregate_type = $2 and aggregate = $3 and at <= $4
                        order by version desc limit 1""")
                .execute(Sql.tuple(company, aggregateType, aggregate, at))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json.readTolerantly(row.getString(0), type))
                        .findFirst());
    }

    private Entry entry(Row row) {
        return new Entry(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                requireNonNull(Sql.instant(row.getOffsetDateTime(4))),
                json.parse(row.getString(5)));
    }
}
