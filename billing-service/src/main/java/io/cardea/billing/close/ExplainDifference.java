package io.cardea.billing.close;

import static java.util.Objects.requireNonNull;

import io.cardea.billing.task.TaskAction;
import io.cardea.billing.task.TaskEffect;
import io.cardea.billing.task.TaskKind;
import io.cardea.billing.task.TaskMatter;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// What a person answers to the task of a difference stands with the difference.
@ApplicationScoped
class ExplainDifference implements TaskEffect {

    private final RunClose closes;

    ExplainDifference(RunClose closes) {
        this.closes = closes;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return kind == TaskKind.CLOSE_DIFFERENCE && action == TaskAction.EXPLAIN;
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return closes.explain(tx, occasion, matter.subject(), requireNonNull(matter.part()));
    }
}
