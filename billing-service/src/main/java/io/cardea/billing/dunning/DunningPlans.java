package io.cardea.billing.dunning;

import io.cardea.billing.subscription.LeadTime;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.timer.Alarms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The companies' plans. Who never wrote one has the usual one, in version 0.
@ApplicationScoped
class DunningPlans implements LeadTime {

    private static final SetStatement READ = SetStatement.over(
            "company uuid", "select n, state::text from given join dunning_plans p on p.id = given.company");

    /// Every renewal asks, and the texts of a plan may be long.
    private static final SetStatement DAYS_AHEAD = SetStatement.over("company uuid", """
            select n, (select max(-(step ->> 'days')::int) from jsonb_array_elements(p.state -> 'steps') as step)
            from given join dunning_plans p on p.id = given.company""");

    private final Aggregates<DunningPlan, PlanChange> plans;
    private final Transactions transactions;
    private final Alarms alarms;
    private final Json json;

    DunningPlans(AggregateStore store, Transactions transactions, Alarms alarms, Json json) {
        this.plans = store.of(PlanAggregate.TYPE);
        this.transactions = transactions;
        this.alarms = alarms;
        this.json = json;
    }

    Uni<Versioned<DunningPlan>> get(UUID company) {
        return plans.find(transactions.pool(), company, company)
                .map(found -> found.orElseGet(() -> new Versioned<>(DunningPlan.usual(company), 0)));
    }

    /// As one reads it inside of a transaction.
    Uni<DunningPlan> of(Tx tx, UUID company) {
        return tx.run(READ, company)
                .map(rows -> rows.stream()
                        .map(row -> json.readTolerantly(row.getString(1), DunningPlan.class))
                        .findFirst()
                        .orElseGet(() -> DunningPlan.usual(company)));
    }

    /// As long before the due date as the first reminder; the usual plan has none before it.
    @Override
    public Uni<Integer> days(Tx tx, UUID company) {
        return tx.run(DAYS_AHEAD, company)
                .map(rows -> rows.stream()
                        .map(row -> row.getInteger(1))
                        .filter(days -> days != null && days > 0)
                        .findFirst()
                        .orElse(0));
    }

    /// The new plan holds at once, also for invoices that are open already.
    Uni<Versioned<DunningPlan>> replace(Tx tx, Occasion occasion, Expected expected, DunningPlan plan) {
        PlanRules.broken(plan).ifPresent(why -> {
            throw new Refused(why);
        });
        UUID company = occasion.company();
        return oneAtATime(tx, company)
                .chain(() -> plans.lockIfThere(tx, company, company))
                .chain(before -> {
                    long version = before.map(Versioned::version).orElse(0L);
                    return expected.allows(version)
                            ? plans.settle(tx, occasion, before, Decision.changed(plan, new PlanChange.Replaced()))
                            : Uni.createFrom().failure(expected.outdated(version));
                })
                .call(() -> alarms.bringForward(tx, company, DunningAggregate.NAME, occasion.at()))
                .map(written -> written.orElseThrow());
    }

    /// Two who write the first one come one after the other.
    private static Uni<Void> oneAtATime(Tx tx, UUID company) {
        return tx.connection()
                .preparedQuery("select pg_advisory_xact_lock(hashtext('dunning_plans'), hashtext($1::text))")
                .execute(Sql.tuple(company.toString()))
                .replaceWithVoid();
    }
}
