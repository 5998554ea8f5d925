package io.cardea.billing.number;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/// Hands out the next number of a series. It is taken in the transaction that issues the document, so that a number
/// that was taken in vain is taken back with it, and there are no gaps.
///
/// Who takes one holds the company's counter until the end of the transaction: two batches of one company follow each
/// other, documents of one batch share one statement (docs/decisions/0026).
@ApplicationScoped
public class DocumentNumbers {

    private static final SetStatement NEXT = SetStatement.over("company uuid, series text, year int", """
            with wanted as (
                select company, series, year, count(*) as many from given group by company, series, year),
            taken as (
                insert into document_numbers as counter (company, series, year, last)
                select company, series, year, many from wanted order by company, series, year
                on conflict (company, series, year) do update set last = counter.last + excluded.last
                returning company, series, year, last)
            select n, last - many + row_number() over (partition by company, series, year order by n)
            from given join wanted using (company, series, year) join taken using (company, series, year)""");

    /// The next number of the company's series in the year of issue.
    public Uni<String> next(Tx tx, UUID company, Series series, LocalDate issuedOn) {
        int year = issuedOn.getYear();
        return tx.run(NEXT, company, series.name(), year)
                .map(rows -> series.number(year, rows.getFirst().getLong(1)));
    }
}
