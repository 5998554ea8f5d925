package io.cardea.subscription.cancellation;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void every_example_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "billing.dunnings", NonPaymentSubscriber.DunningEvent.class)
                .verify();
    }
}
