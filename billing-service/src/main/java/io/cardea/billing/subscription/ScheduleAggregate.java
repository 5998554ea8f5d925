package io.cardea.billing.subscription;

import io.cardea.chassis.journal.AggregateType;

/// How payment schedules are kept; they have a timer, and no topic.
final class ScheduleAggregate {

    static final String NAME = "payment-schedule";

    static final AggregateType<PaymentSchedule, ScheduleChange> TYPE =
            AggregateType.<PaymentSchedule, ScheduleChange>of(
                            NAME, "payment_schedules", null, PaymentSchedule.class, PaymentSchedule::id)
                    .dueAt(PaymentSchedule::due);

    private ScheduleAggregate() {}
}
