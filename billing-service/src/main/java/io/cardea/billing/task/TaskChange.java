package io.cardea.billing.task;

/// What can happen to a task.
sealed interface TaskChange {

    record Opened() implements TaskChange {}

    /// Somebody took it, or wrote something down.
    record Noted() implements TaskChange {}

    record Done() implements TaskChange {}
}
