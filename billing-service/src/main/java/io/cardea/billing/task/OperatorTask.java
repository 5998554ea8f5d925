package io.cardea.billing.task;

import io.cardea.billing.task.TaskRefusal.ActionNotPossible;
import io.cardea.billing.task.TaskRefusal.AlreadyDone;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.InvalidField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something for an operator to decide.
///
/// @param subject id of what it is about: a payment request or a subscription
/// @param part which of several doubts about the subject it is; absent where there is but one
/// @param text what happened, in a sentence; no personal data
/// @param openedAt business time; absent in tasks of the first release
/// @param steps who did what about it, in order
record OperatorTask(
        UUID id,
        TaskKind kind,
        UUID subject,
        @Nullable String part,
        String text,
        TaskStatus status,
        @Nullable Instant openedAt,
        List<TaskStep> steps) {

    OperatorTask {
        steps = List.copyOf(steps);
    }

    /// A new open task, with an id that follows from what it is about.
    static OperatorTask open(TaskMatter matter, String text, Instant at) {
        return new OperatorTask(
                idOf(matter), matter.kind(), matter.subject(), matter.part(), text, TaskStatus.OPEN, at, List.of());
    }

    TaskMatter matter() {
        return new TaskMatter(kind, subject, part);
    }

    /// What can be done about it now.
    Set<TaskAction> possible() {
        return status == TaskStatus.OPEN ? whileOpen() : Set.of(TaskAction.NOTE);
    }

    /// A task of the first release does not say for which charge money is due, so that only a person can give it back.
    private Set<TaskAction> whileOpen() {
        return kind.actions().stream()
                .filter(action -> action != TaskAction.REFUND || kind != TaskKind.REFUND_DUE || part != null)
                .filter(action -> !kind.remedies().contains(action) || !isTaken(action))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isTaken(TaskAction action) {
        return steps.stream().anyMatch(step -> step.action() == action);
    }

    /// Does it close the task? One of several remedies leaves the others to be taken.
    private boolean isDoneBy(TaskAction action) {
        return action.closes()
                && (!kind.remedies().contains(action)
                        || kind.remedies().stream().allMatch(one -> one == action || isTaken(one)));
    }

    /// The same doubt has come up. While it is open that is no news; once it was seen to, only another text or a try
    /// that did not help is.
    Decision<OperatorTask, TaskChange> comesUp(String again, Instant at) {
        return status == TaskStatus.OPEN || again.equals(text) && !wasTriedAgain()
                ? Decision.unchanged()
                : Decision.changed(
                        new OperatorTask(id, kind, subject, part, again, TaskStatus.OPEN, at, steps),
                        new TaskChange.Opened());
    }

    /// What it asked for has been done elsewhere.
    Decision<OperatorTask, TaskChange> settled() {
        return switch (status) {
            case OPEN -> Decision.changed(with(TaskStatus.DONE, steps), new TaskChange.Done());
            case DONE -> Decision.unchanged();
        };
    }

    /// A person sees to it.
    Decision<OperatorTask, TaskChange> handle(TaskStep step) {
        TaskAction action = step.action();
        if (status == TaskStatus.DONE && action != TaskAction.NOTE) {
            return Decision.refused(new AlreadyDone(action));
        }
        if (!possible().contains(action)) {
            return Decision.refused(new ActionNotPossible(kind, action, possible()));
        }
        if (action.needsNote() && (step.note() == null || step.note().isBlank())) {
            return Decision.refused(new InvalidField("note", "%s needs a note.".formatted(action)));
        }
        return isDoneBy(action)
                ? Decision.changed(with(TaskStatus.DONE, and(step)), new TaskChange.Done())
                : Decision.changed(with(status, and(step)), new TaskChange.Noted());
    }

    private boolean wasTriedAgain() {
        return !steps.isEmpty() && steps.getLast().action() == TaskAction.TRY_AGAIN;
    }

    private List<TaskStep> and(TaskStep step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }

    private OperatorTask with(TaskStatus next, List<TaskStep> done) {
        return new OperatorTask(id, kind, subject, part, text, next, openedAt, done);
    }

    static UUID idOf(TaskMatter matter) {
        String part = matter.part() == null ? "" : ":" + matter.part();
        return UUID.nameUUIDFromBytes((matter.kind() + ":" + matter.subject() + part).getBytes(StandardCharsets.UTF_8));
    }
}
