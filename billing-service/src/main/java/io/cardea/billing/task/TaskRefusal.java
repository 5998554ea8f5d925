package io.cardea.billing.task;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.Set;

/// Why a task cannot be handled as asked.
sealed interface TaskRefusal extends Refusal {

    /// Its kind has other actions.
    @Code("task.action-not-possible")
    record ActionNotPossible(TaskKind matter, TaskAction action, Set<TaskAction> possible) implements TaskRefusal {

        @Override
        public String detail() {
            return "%s is nothing that one can do about %s; possible: %s.".formatted(action, matter, possible);
        }
    }

    /// Nothing is left to be done about it.
    @Code("task.done")
    record AlreadyDone(TaskAction action) implements TaskRefusal {

        @Override
        public String detail() {
            return "The task is done already; only a note can be added.";
        }
    }
}
