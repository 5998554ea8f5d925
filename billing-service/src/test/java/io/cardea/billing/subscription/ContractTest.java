package io.cardea.billing.subscription;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void every_example_of_a_subscription_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "subscription.subscriptions", SubscriptionRecord.class)
                .verify();
    }
}
