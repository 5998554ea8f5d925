package io.cardea.billing.task;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Opens a task for an operator, once per kind and subject.
@ApplicationScoped
public class OpenTask {

    private final Aggregates<OperatorTask, TaskChange> tasks;

    OpenTask(AggregateStore store) {
        this.tasks = store.of(TaskAggregate.TYPE);
    }

    /// @param subject id of what the task is about
    /// @param text what happened, without personal data
    public Uni<Void> open(Tx tx, Occasion occasion, TaskKind kind, UUID subject, String text) {
        return open(tx, occasion, new TaskMatter(kind, subject, null), text);
    }

    /// As above, once per kind, subject and part.
    ///
    /// @param part which of several doubts about the subject it is
    public Uni<Void> open(Tx tx, Occasion occasion, TaskKind kind, UUID subject, String part, String text) {
        return open(tx, occasion, new TaskMatter(kind, subject, part), text);
    }

    private Uni<Void> open(Tx tx, Occasion occasion, TaskMatter matter, String text) {
        return tasks.put(
                        tx,
                        occasion,
                        OperatorTask.idOf(matter),
                        before -> before.map(task -> task.comesUp(text, occasion.at()))
                                .orElseGet(() -> Decision.changed(
                                        OperatorTask.open(matter, text, occasion.at()), new TaskChange.Opened())))
                .replaceWithVoid();
    }
}
