package io.cardea.billing.task;

/// What can happen to a task.
sealed interface TaskChange {

    record Opened() implements TaskChange {}

    record Done() implements TaskChange {}
}
