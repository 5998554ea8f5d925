package io.cardea.chassis.relay;

import static java.util.Objects.requireNonNull;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.kafka.Envelope;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads and marks through the very connection that holds the advisory lock: who loses it can no longer mark.
final class OutboxInPostgres implements Outbox {

    /// Any number, the same in every replica: the lock is per database, and each service has its own.
    private static final long LEADER = 0xCA4DEAL;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool pool;
    private final String source;
    private @Nullable SqlConnection leading;

    OutboxInPostgres(Pool pool, String source) {
        this.pool = pool;
        this.source = source;
    }

    @Override
    public boolean lead() {
        if (leading != null) {
            return true;
        }
        SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
        boolean won = execute(connection, "select pg_try_advisory_lock($1)", Tuple.of(LEADER))
                .iterator()
                .next()
                .getBoolean(0);
        if (won) {
            leading = connection;
        } else {
            connection.closeAndAwait();
        }
        return won;
    }

    @Override
    public List<Outgoing> unpublished(int atMost) {
        var rows = execute(requireNonNull(leading), """
                select seq, topic, id, type, aggregate, at, company, version, actor, traceparent, body::text,
                    coalesce(feed_body, body)::text
                from outbox join journal using (seq) order by seq limit $1""", Tuple.of(atMost));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(this::outgoing)
                .toList();
    }

    @Override
    public void published(Collection<Long> seqs) {
        execute(requireNonNull(leading), "delete from outbox where seq = any($1)", Tuple.of(seqs.toArray(Long[]::new)));
    }

    /// Closes the connection for good: back in the pool it would still hold the lock.
    @Override
    public void close() {
        SqlConnection connection = leading;
        leading = null;
        if (connection != null) {
            connection
                    .query("select pg_advisory_unlock_all()")
                    .execute()
                    .onItemOrFailure()
                    .transformToUni((rows, failure) -> connection.close())
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .atMost(PATIENCE);
        }
    }

    private Outgoing outgoing(Row row) {
        var envelope = new Envelope(
                row.getUUID(2),
                row.getString(3),
                source,
                row.getUUID(4),
                requireNonNull(Sql.instant(row.getOffsetDateTime(5))),
                row.getUUID(6),
                row.getLong(7),
                row.getString(8),
                row.getString(9));
        return new Outgoing(row.getLong(0), row.getString(1), envelope, row.getString(10), row.getString(11));
    }

    private static RowSet<Row> execute(SqlConnection connection, String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
    }
}
