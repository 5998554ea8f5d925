package io.cardea.billing.dunning;

/// What can happen to a dunning plan; only audited, never published.
sealed interface PlanChange {

    record Replaced() implements PlanChange {}
}
