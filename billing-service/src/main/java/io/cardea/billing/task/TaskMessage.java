package io.cardea.billing.task;

import java.util.UUID;

/// A task as the topic `billing.tasks` shows it: without the notes, in which people write what they like.
record TaskMessage(UUID id, TaskKind kind, UUID subject, String text, TaskStatus status) {

    static TaskMessage of(OperatorTask task) {
        return new TaskMessage(task.id(), task.kind(), task.subject(), task.text(), task.status());
    }
}
