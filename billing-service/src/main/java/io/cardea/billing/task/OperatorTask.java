package io.cardea.billing.task;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Something for an operator to decide.
///
/// @param subject id of what it is about: a payment request or a subscription
/// @param text what happened, in a sentence; no personal data
record OperatorTask(UUID id, TaskKind kind, UUID subject, String text, TaskStatus status) {

    /// A new open task, with an id that follows from kind and subject.
    static OperatorTask open(TaskKind kind, UUID subject, String text) {
        return new OperatorTask(idOf(kind, subject), kind, subject, text, TaskStatus.OPEN);
    }

    /// One of several doubts about the same subject.
    static OperatorTask open(TaskKind kind, UUID subject, String part, String text) {
        return new OperatorTask(idOf(kind, subject, part), kind, subject, text, TaskStatus.OPEN);
    }

    OperatorTask done() {
        return new OperatorTask(id, kind, subject, text, TaskStatus.DONE);
    }

    static UUID idOf(TaskKind kind, UUID subject) {
        return UUID.nameUUIDFromBytes((kind + ":" + subject).getBytes(StandardCharsets.UTF_8));
    }

    static UUID idOf(TaskKind kind, UUID subject, String part) {
        return UUID.nameUUIDFromBytes((kind + ":" + subject + ":" + part).getBytes(StandardCharsets.UTF_8));
    }
}
