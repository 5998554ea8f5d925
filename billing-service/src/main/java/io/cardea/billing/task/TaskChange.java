package io.cardea.billing.task;

/// What can happen to a task. `Done` is published by a later release; consumers know it already.
sealed interface TaskChange {

    record Opened() implements TaskChange {}

    record Done() implements TaskChange {}
}
