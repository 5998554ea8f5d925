package io.cardea.billing.close;

import io.cardea.billing.close.CloseRefusal.ReportTooLarge;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Keeps what a provider reports, part by part.
@ApplicationScoped
class ReportLines {

    /// A day or month with more lines is closed site by site, or day by day.
    static final long MOST = 200_000;

    private static final SetStatement FORGET = SetStatement.over(
            "close uuid, part int",
            "delete from close_report_lines r using given where r.close = given.close and r.part = given.part");

    private static final String KEEP = """
            insert into close_report_lines (close, part, line, reference, movement, amount, currency, day)
            select $1, $2, line, reference, movement, amount, currency, day::date
            from unnest($3::int[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[])
                as given (line, reference, movement, amount, currency, day)""";

    /// Puts these lines in the place of that part.
    Uni<Void> replace(Tx tx, UUID close, int part, List<ReportLine> lines) {
        return tx.run(FORGET, close, part)
                .chain(() -> tx.connection()
                        .preparedQuery(KEEP)
                        .execute(Sql.tuple(
                                close,
                                part,
                                lines.stream().map(ReportLine::line).toArray(Integer[]::new),
                                lines.stream().map(ReportLine::reference).toArray(String[]::new),
                                lines.stream()
                                        .map(line -> line.movement().name())
                                        .toArray(String[]::new),
                                lines.stream()
                                        .map(line -> line.amount().amount())
                                        .toArray(Long[]::new),
                                lines.stream()
                                        .map(line -> line.amount().currency())
                                        .toArray(String[]::new),
                                lines.stream().map(line -> line.on().toString()).toArray(String[]::new))))
                .replaceWithVoid();
    }

    /// Payments that the part names and of which it says that something went back or came back that we
    /// have not heard of. A name that we do not know at all may be that of a refund, and no payment is
    /// found by it.
    Uni<List<UUID>> unheardOf(Tx tx, UUID company, UUID close, int part) {
        return tx.connection()
                .preparedQuery("""
                        select distinct r.id from close_report_lines l
                            join payment_requests r on r.company = $1 and r.captured_at is not null
                                and r.state #>> '{payment,reference}' = l.reference
                        where l.close = $2 and l.part = $3 and l.movement <> 'CAPTURED' and not exists (
                            select from jsonb_path_query(r.state, '$.*[*].amount.amount') as known (amount)
                            where known.amount = to_jsonb(abs(l.amount)))
                        order by r.id""")
                .execute(Sql.tuple(company, close, part))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /// All lines of all parts; refused where there are so many that they would not fit into memory beside
    /// each other.
    Uni<List<ReportLine>> of(Tx tx, UUID close) {
        return tx.connection()
                .preparedQuery("select count(*) from close_report_lines where close = $1")
                .execute(Sql.tuple(close))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(lines -> lines > MOST
                        ? Uni.createFrom().failure(new Refused(new ReportTooLarge(lines, MOST)))
                        : read(tx, close));
    }

    private static Uni<List<ReportLine>> read(Tx tx, UUID close) {
        return tx.connection()
                .preparedQuery(
                        "select line, reference, movement, amount, currency, day from close_report_lines where close = $1"
                                + " order by part, line")
                .execute(Sql.tuple(close))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReportLines::line)
                        .toList());
    }

    private static ReportLine line(Row row) {
        return new ReportLine(
                row.getInteger(0),
                row.getString(1),
                Movement.valueOf(row.getString(2)),
                new Money(row.getLong(3), row.getString(4)),
                row.getLocalDate(5));
    }
}
