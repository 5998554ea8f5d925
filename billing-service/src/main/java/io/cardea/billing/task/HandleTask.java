package io.cardea.billing.task;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets a person do something about a task.
@ApplicationScoped
class HandleTask {

    private final Aggregates<OperatorTask, TaskChange> tasks;
    private final List<TaskEffect> effects;

    HandleTask(AggregateStore store, @All List<TaskEffect> effects) {
        this.tasks = store.of(TaskAggregate.TYPE);
        this.effects = effects;
    }

    /// The effect comes first, and is undone with the transaction when the task refuses: who opens tasks locks what
    /// they are about before the task too.
    Uni<Versioned<OperatorTask>> handle(Tx tx, Occasion occasion, UUID id, TaskAction action, @Nullable String note) {
        var because = occasion.because(note);
        var step = new TaskStep(action, note, occasion.actor(), occasion.at());
        return tasks.find(tx.connection(), occasion.company(), id)
                .chain(found -> found.map(task -> bringAbout(tx, because, task.state(), step))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> tasks.change(tx, because, id, task -> task.handle(step)));
    }

    private Uni<Void> bringAbout(Tx tx, Occasion occasion, OperatorTask task, TaskStep step) {
        if (!task.possible().contains(step.action())) {
            return Uni.createFrom().voidItem();
        }
        return effects.stream()
                .filter(effect -> effect.isOf(task.kind(), step.action()))
                .map(effect -> effect.bringAbout(tx, occasion, task.matter()))
                .findFirst()
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
