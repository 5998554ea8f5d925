package io.cardea.billing.dunning;

import io.cardea.chassis.journal.AggregateType;

/// How dunning plans are kept; they have no topic.
final class PlanAggregate {

    static final AggregateType<DunningPlan, PlanChange> TYPE =
            AggregateType.of("dunning-plan", "dunning_plans", null, DunningPlan.class, DunningPlan::company);

    private PlanAggregate() {}
}
