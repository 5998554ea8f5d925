package io.cardea.billing.task;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;

/// What an action brings about beyond the task itself; in the package that knows how.
public interface TaskEffect {

    boolean isOf(TaskKind kind, TaskAction action);

    /// Brings it about in the caller's transaction.
    Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter);
}
