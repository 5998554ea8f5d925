package io.cardea.billing.dunning;

import io.cardea.chassis.journal.AggregateType;

/// How dunning is kept and told. Its message is its state; its timer is set apart, since it comes first.
final class DunningAggregate {

    static final String NAME = "dunning";

    static final AggregateType<Dunning, DunningChange> TYPE = AggregateType.<Dunning, DunningChange>of(
                    NAME, "dunnings", "billing.dunnings", Dunning.class, Dunning::id)
            .column("subscription", Dunning::subscription)
            .column("member", Dunning::member)
            .column("status", dunning -> dunning.status().name());

    private DunningAggregate() {}
}
