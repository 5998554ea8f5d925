package io.cardea.chassis.timer;

import static java.util.Objects.requireNonNull;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/// The timers' table. Only companies that this service knows have a clock by which a timer can be due.
@ApplicationScoped
class Timers {

    /// Takes due timers, oldest first, skipping those that another replica holds, and stops them.
    Uni<List<DueRow>> take(Tx tx, Instant realNow, int atMost) {
        return tx.connection()
                .preparedQuery("""
                        with taken as (
                            select t.aggregate_type, t.aggregate, t.due from timers t
                            join company_clocks c on c.company = t.company
                            where t.due <= coalesce(c.sandbox_at, $1)
                                and (t.retry_after is null or t.retry_after <= $1)
                            order by t.due, t.aggregate limit $2 for update of t skip locked)
                        update timers t set due = null from taken
                        where t.aggregate_type = taken.aggregate_type and t.aggregate = taken.aggregate
                        returning t.aggregate_type, t.aggregate, t.company, taken.due""")
                .execute(Sql.tuple(realNow, atMost))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Timers::due)
                        .toList());
    }

    /// A ring that failed is put off; the timer itself is still set, since its transaction was rolled back.
    Uni<Void> putOff(Tx tx, DueRow row, Instant realNow, Duration retryAfter) {
        return tx.connection()
                .preparedQuery("""
                        update timers set failures = failures + 1,
                            retry_after = $3::timestamptz + least(power(2, failures), 1000) * $4 * interval '1 ms'
                        where aggregate_type = $1 and aggregate = $2""")
                .execute(Sql.tuple(row.aggregateType(), row.aggregate(), realNow, (double) retryAfter.toMillis()))
                .replaceWithVoid();
    }

    private static DueRow due(Row row) {
        return new DueRow(
                row.getString(0),
                row.getUUID(1),
                row.getUUID(2),
                requireNonNull(Sql.instant(row.getOffsetDateTime(3))));
    }
}
