package io.cardea.subscription.place;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void every_example_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "identity.companies", SiteSubscriber.SitesEvent.class)
                .verify();
    }
}
