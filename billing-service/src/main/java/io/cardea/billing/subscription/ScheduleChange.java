package io.cardea.billing.subscription;

/// What can happen to a payment schedule; only audited, never published.
sealed interface ScheduleChange {

    /// A record of the subscription brought newer facts.
    record Learned() implements ScheduleChange {}

    /// The date came on which something fell due.
    record FellDue() implements ScheduleChange {}
}
