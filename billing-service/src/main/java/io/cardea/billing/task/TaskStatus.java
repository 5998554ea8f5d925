package io.cardea.billing.task;

/// Is it still waiting for a person?
enum TaskStatus {
    OPEN,
    DONE
}
