package io.cardea.billing.task;

import static io.cardea.billing.task.Tasks.after;
import static io.cardea.billing.task.Tasks.open;
import static io.cardea.billing.task.Tasks.step;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void what_is_told_of_operator_tasks_is_what_the_contract_says() {
        OperatorTask task = open(TaskKind.AMOUNT_MISMATCH);
        EventContract.<OperatorTask, TaskChange>of(HouseStyle.mapper(), "billing.tasks", "task", TaskChange.class)
                .mapping(TaskMessage::of, change -> change)
                .sample(task, new TaskChange.Opened())
                .sample(after(task.handle(step(TaskAction.TAKE, null))), new TaskChange.Noted())
                .sample(after(task.settled()), new TaskChange.Done())
                .verify();
    }
}
