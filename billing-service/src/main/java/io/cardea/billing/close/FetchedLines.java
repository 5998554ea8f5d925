package io.cardea.billing.close;

import io.cardea.billing.provider.ReportLine;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Keeps what a provider's API tells while it is told, page by page, and makes a part of a close's report
/// of it. What was fetched for a close has a part of its own, so fetching again puts the new lines in the
/// place of the old ones.
@ApplicationScoped
class FetchedLines {

    /// Above all parts that are handed in.
    static final int PART = 1_000_000;

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String ADD = """
            insert into close_fetched_lines
                (haul, n, close, own, reference, request, movement, amount, currency, at, fetched_at)
            select $1, $2 + n, $3, $4, reference, request, movement, amount, currency, at, $5
            from unnest($6::text[], $7::uuid[], $8::text[], $9::bigint[], $10::text[], $11::timestamptz[]) with ordinality
                as given (reference, request, movement, amount, currency, at, n)""";

    /// A payment of ours goes by our name for it and our day, whatever its provider calls it; what went back of
    /// one by the provider's name, where we know that, and else by the payment's. What of a shared account is
    /// not ours is left out, and what is another site's too.
    private static final String KEEP = """
            insert into close_report_lines (close, part, line, reference, movement, amount, currency, day)
            select f.close, $2, row_number() over (order by f.n),
                case when back.known then f.reference else coalesce(r.state #>> '{payment,reference}', f.reference) end,
                f.movement, f.amount, f.currency, told.day
            from close_fetched_lines f
                left join payment_requests r on r.id = f.request and r.company = $3
                left join lateral (
                    select true as known, (one ->> 'at')::timestamptz as at
                    from jsonb_array_elements(r.state -> 'refunds') as refunds (one)
                    where f.movement in ('REFUNDED', 'REFUND_FAILED') and one ->> 'reference' = f.reference
                    union all
                    select true, (one ->> case when f.amount < 0 then 'openedAt' else 'decidedAt' end)::timestamptz
                    from jsonb_array_elements(r.state -> 'disputes') as disputes (one)
                    where f.movement = 'DISPUTED' and one ->> 'reference' = f.reference
                    limit 1) back on true,
                lateral (select case f.movement when 'CAPTURED' then r.captured_at else back.at end as ours) as confirmed,
                lateral (select (coalesce(confirmed.ours, f.at) at time zone $4)::date as day) as told
            where f.haul = $1 and (f.own or r.id is not null)
                and ($5::uuid is null or r.id is null or (r.state ->> 'site')::uuid = $5)
                and told.day >= $6 and told.day < $7""";

    private final Transactions transactions;

    FetchedLines(Transactions transactions) {
        this.transactions = transactions;
    }

    /// One page, in a transaction of its own.
    ///
    /// @param before how many lines came before
    /// @param own does nobody else use the account?
    Uni<Void> add(UUID haul, long before, UUID close, boolean own, List<ReportLine> page, Instant at) {
        return transactions
                .pool()
                .preparedQuery(ADD)
                .execute(Sql.tuple(
                        haul,
                        before,
                        close,
                        own,
                        at,
                        page.stream().map(ReportLine::reference).toArray(String[]::new),
                        page.stream().map(ReportLine::request).toArray(UUID[]::new),
                        page.stream().map(line -> movement(line).name()).toArray(String[]::new),
                        page.stream().map(FetchedLines::signed).toArray(Long[]::new),
                        page.stream().map(line -> line.amount().currency()).toArray(String[]::new),
                        page.stream()
                                .map(line -> line.at().atOffset(ZoneOffset.UTC))
                                .toArray(java.time.OffsetDateTime[]::new)))
                .replaceWithVoid();
    }

    /// Makes the part of the report of what was fetched for these days.
    ///
    /// @param zone of the company
    Uni<Void> keep(Tx tx, UUID haul, UUID company, Close close, ZoneId zone) {
        return tx.connection()
                .preparedQuery("delete from close_report_lines where close = $1 and part = $2")
                .execute(Sql.tuple(close.id(), PART))
                .chain(() -> tx.connection()
                        .preparedQuery(KEEP)
                        .execute(Sql.tuple(
                                haul,
                                PART,
                                company,
                                zone.getId(),
                                close.site(),
                                close.days().from(),
                                close.days().to())))
                .replaceWithVoid();
    }

    /// Payments of which the provider gave back, or a bank took, what we have not heard of: an event got lost.
    Uni<List<UUID>> unheardOf(Tx tx, UUID haul, UUID company) {
        return tx.connection()
                .preparedQuery("""
                        select distinct r.id from close_fetched_lines f
                            join payment_requests r on r.id = f.request and r.company = $2
                        where f.haul = $1 and f.movement <> 'CAPTURED' and not exists (
                            select from jsonb_path_query(r.state, '$.*[*].reference') as known (name)
                            where known.name #>> '{}' = f.reference)
                        order by r.id""")
                .execute(Sql.tuple(haul, company))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /// It is done with, as is what a process that died left behind.
    Uni<Void> forget(UUID haul, UUID close, Instant at) {
        return transactions
                .pool()
                .preparedQuery("delete from close_fetched_lines where haul = $1 or close = $2 and fetched_at < $3")
                .execute(Sql.tuple(haul, close, at.minus(A_DAY)))
                .replaceWithVoid();
    }

    private static long signed(ReportLine line) {
        long amount = line.amount().amount();
        return switch (line.movement()) {
            case CAPTURED, REFUND_FAILED, RETURNED -> amount;
            case REFUNDED, DISPUTED -> -amount;
        };
    }

    private static Movement movement(ReportLine line) {
        return switch (line.movement()) {
            case CAPTURED -> Movement.CAPTURED;
            case REFUNDED -> Movement.REFUNDED;
            case REFUND_FAILED -> Movement.REFUND_FAILED;
            case DISPUTED, RETURNED -> Movement.DISPUTED;
        };
    }
}
