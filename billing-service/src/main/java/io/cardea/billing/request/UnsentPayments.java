package io.cardea.billing.request;

import io.cardea.chassis.database.Lookups;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.quiescence.Undone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Requests that wait for their first way to the provider: a sandbox's clock waits until they are there. What failed
/// once is tried again in real time, and nobody waits for that.
@ApplicationScoped
class UnsentPayments implements Undone {

    private static final SetStatement COUNT = SetStatement.over(
            "company uuid",
            "select n, (select count(*) from payment_sends s where s.company = given.company and s.attempts <= 1) from given");

    private final Lookups lookups;

    UnsentPayments(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Uni<Long> of(UUID company) {
        return lookups.ask(COUNT, company).map(rows -> rows.getFirst().getLong(1));
    }
}
