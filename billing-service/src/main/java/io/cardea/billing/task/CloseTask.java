package io.cardea.billing.task;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Closes a task when what it asked for has been done elsewhere.
@ApplicationScoped
public class CloseTask {

    private final Aggregates<OperatorTask, TaskChange> tasks;

    CloseTask(AggregateStore store) {
        this.tasks = store.of(TaskAggregate.TYPE);
    }

    /// Closes it, unless that is done, or it was never opened.
    ///
    /// @param part which of the subject's doubts it was opened for; absent where there is but one
    public Uni<Void> close(Tx tx, Occasion occasion, TaskKind kind, UUID subject, @Nullable String part) {
        return tasks.put(
                        tx,
                        occasion,
                        OperatorTask.idOf(new TaskMatter(kind, subject, part)),
                        found -> found.map(OperatorTask::settled).orElseGet(Decision::unchanged))
                .replaceWithVoid();
    }
}
