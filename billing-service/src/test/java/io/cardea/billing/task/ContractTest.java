package io.cardea.billing.task;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID REQUEST = UUID.fromString("01931f70-0000-7000-8000-000000000002");

    @Test
    void what_is_told_of_operator_tasks_is_what_the_contract_says() {
        OperatorTask open = OperatorTask.open(
                TaskKind.AMOUNT_MISMATCH,
                REQUEST,
                "Asked for 49900 NOK; the provider's payment pay_1 says SUCCEEDED over 49901 NOK.");
        OperatorTask done = open.done();
        EventContract.<OperatorTask, TaskChange>of(HouseStyle.mapper(), "billing.tasks", "task", TaskChange.class)
                .sample(open, new TaskChange.Opened())
                .sample(done, new TaskChange.Done())
                .verify();
    }
}
