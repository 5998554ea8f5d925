package io.cardea.billing.task;

/// Is it still waiting for a person?
public enum TaskStatus {
    OPEN,
    DONE
}
