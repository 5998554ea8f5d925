package io.cardea.billing.task;

import io.cardea.chassis.journal.AggregateType;

/// How tasks are kept and told.
final class TaskAggregate {

    static final AggregateType<OperatorTask, TaskChange> TYPE = AggregateType.<OperatorTask, TaskChange>of(
                    "task", "operator_tasks", "billing.tasks", OperatorTask.class, OperatorTask::id)
            .toldAs(TaskMessage::of, change -> change)
            .column("status", task -> task.status().name());

    private TaskAggregate() {}
}
