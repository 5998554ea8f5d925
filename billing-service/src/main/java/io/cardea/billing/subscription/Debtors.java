package io.cardea.billing.subscription;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;

/// Reads what matters of subscriptions whose invoices are not paid.
@ApplicationScoped
public class Debtors {

    private static final SetStatement READ = SetStatement.over("company uuid, id uuid", """
            select n, s.state #>> '{facts,product}', s.state #>> '{facts,zone}', s.state #>> '{facts,standing}',
                s.state #>> '{facts,expired}'
            from given join payment_schedules s on s.id = given.id and s.company = given.company""");

    /// The subscription that an invoice is of; there is one, since nothing else is invoiced.
    public Uni<Debtor> of(Tx tx, UUID company, UUID subscription) {
        return tx.run(READ, company, subscription).map(rows -> debtor(rows.getFirst()));
    }

    private static Debtor debtor(Row row) {
        return new Debtor(
                row.getString(1),
                ZoneId.of(row.getString(2)),
                Standing.HELD.name().equals(row.getString(3)),
                Boolean.parseBoolean(row.getString(4)));
    }
}
