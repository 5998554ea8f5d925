package io.cardea.billing.dunning;

import static io.cardea.billing.dunning.Dunnings.DUE;
import static io.cardea.billing.dunning.Dunnings.after;
import static io.cardea.billing.dunning.Dunnings.fresh;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String LINK = "https://cardea.example/v1/payment-links/01931f6e-0000-7000-8000-000000000001";

    @Test
    void what_is_told_of_dunning_is_what_the_contract_says() {
        var reminded = after(fresh().remind(new Act.Remind(1, ReminderStep.on(1)), LINK));
        var retried = after(reminded.retry(1));
        var suspended = after(retried.suspend(DUE.plusDays(7)));
        EventContract.<Dunning, DunningChange>of(
                        HouseStyle.mapper(), "billing.dunnings", DunningAggregate.NAME, DunningChange.class)
                .mapping(state -> state, change -> change)
                .sample(reminded, new DunningChange.Reminded(1, 1, LINK))
                .sample(retried, new DunningChange.Retried(1))
                .sample(suspended, new DunningChange.Suspended(DUE.plusDays(7)))
                .sample(after(suspended.terminate(DUE.plusDays(37))), new DunningChange.Terminated(DUE.plusDays(37)))
                .sample(after(reminded.recover()), new DunningChange.Recovered(reminded.id()))
                .verify();
    }
}
