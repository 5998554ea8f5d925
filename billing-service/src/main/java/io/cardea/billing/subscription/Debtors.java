package io.cardea.billing.subscription;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Reads what matters of subscriptions whose invoices are not paid.
@ApplicationScoped
public class Debtors {

    private static final SetStatement READ = SetStatement.over(
            "company uuid, id uuid",
            "select n, state::text from given join payment_schedules s on s.id = given.id and s.company = given.company");

    private final Json json;

    Debtors(Json json) {
        this.json = json;
    }

    /// The subscription that an invoice is of; there is one, since nothing else is invoiced.
    public Uni<Debtor> of(Tx tx, UUID company, UUID subscription) {
        return tx.run(READ, company, subscription).map(rows -> Debtor.of(
                json.readTolerantly(rows.getFirst().getString(1), PaymentSchedule.class)
                        .facts()));
    }
}
