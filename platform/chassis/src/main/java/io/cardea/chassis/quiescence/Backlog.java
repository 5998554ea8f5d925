package io.cardea.chassis.quiescence;

import io.cardea.chassis.database.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/// What the database still holds to be done for a company.
@ApplicationScoped
class Backlog {

    /// Whether it is more than this makes no difference to anybody who waits for nothing, and what is counted has to be
    /// read.
    private static final long COUNTED = 200;

    private final Pool pool;
    private final InstantSource realTime = InstantSource.system();

    Backlog(Pool pool) {
        this.pool = pool;
    }

    /// The outbox is read and each of its rows looked up in the journal, never the other way round: the journal has
    /// all that ever happened.
    Uni<Quiescence> of(UUID company, long lag, long queued, long activity) {
        return pool.preparedQuery("""
                        with clock as (select sandbox_at, coalesce(sandbox_at, $2::timestamptz) as now
                            from company_clocks where company = $1)
                        select
                            (select count(*) from (select from outbox, lateral (select company from journal
                                where journal.seq = outbox.seq offset 0) as told
                                where company = $1 limit $3) as untold),
                            (select count(*) from (select from timers
                                where company = $1 and due <= (select now from clock) limit $3) as ripe),
                            (select min(due) from timers where company = $1 and due > (select now from clock)),
                            (select now from clock)""")
                .execute(Sql.tuple(company, realTime.instant(), COUNTED))
                .map(rows -> reading(rows.iterator().next(), company, lag, queued, activity));
    }

    private static Quiescence reading(Row row, UUID company, long lag, long queued, long activity) {
        return new Quiescence(
                company,
                row.getLong(0),
                lag,
                row.getLong(1),
                Sql.instant(row.getOffsetDateTime(2)),
                Sql.instant(row.getOffsetDateTime(3)),
                queued,
                activity);
    }
}
