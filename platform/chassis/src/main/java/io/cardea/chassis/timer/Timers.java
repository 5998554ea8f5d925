package io.cardea.chassis.timer;

import static java.util.Objects.requireNonNull;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The timers' table. Only companies that this service knows have a clock by which a timer can be due.
@ApplicationScoped
class Timers {

    /// What is due, first by real time and then by each sandbox's clock: both are walked by an index and no further
    /// than asked for, however much is due.
    private static final String CLAIM = """
            with by_real_time as (
                select t.aggregate_type, t.aggregate, t.company, t.due from timers t
                join company_clocks c on c.company = t.company
                where t.due <= $1 and c.sandbox_at is null and (t.retry_after is null or t.retry_after <= $1)
                order by t.due limit $2),
            in_sandboxes as (
                select t.* from company_clocks c, lateral (
                    select t.aggregate_type, t.aggregate, t.company, t.due from timers t
                    where t.company = c.company and t.due <= c.sandbox_at
                        and (t.retry_after is null or t.retry_after <= $1)
                    order by t.due limit $2) t
                where c.sandbox_at is not null),
            due as materialized (
                select * from by_real_time union all select * from in_sandboxes order by due limit $2)
            select aggregate_type, aggregate, company, due from due
            where pg_try_advisory_xact_lock(hashtextextended(aggregate_type || aggregate, 0))""";

    /// Claims due timers, oldest first, without those that another replica has claimed. The rows themselves are not
    /// locked: a change locks its aggregate before its timer, and who rings must not do it the other way round.
    Uni<List<DueRow>> claim(Tx tx, Instant realNow, int atMost) {
        return tx.connection()
                .preparedQuery(CLAIM)
                .execute(Sql.tuple(realNow, atMost))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Timers::due)
                        .toList());
    }

    /// Stops timers that have rung, unless ringing set them to another instant.
    Uni<Void> stop(Tx tx, List<DueRow> rung) {
        return tx.connection()
                .preparedQuery("""
                        update timers t set due = null
                        from unnest($1::text[], $2::uuid[], $3::timestamptz[]) as rung (aggregate_type, aggregate, due)
                        where t.aggregate_type = rung.aggregate_type and t.aggregate = rung.aggregate
                            and t.due = rung.due""")
                .execute(Tuple.of(
                        rung.stream().map(DueRow::aggregateType).toArray(String[]::new),
                        rung.stream().map(DueRow::aggregate).toArray(UUID[]::new),
                        rung.stream()
                                .map(row -> row.due().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new)))
                .replaceWithVoid();
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
