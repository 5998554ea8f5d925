package io.cardea.chassis.tenancy;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ReadingGroupsTest {

    @Test
    void every_group_that_identity_tells_of_is_understood() {
        ConsumerContract.of(HouseStyle.mapper(), "identity.groups", GuardianshipSubscriber.GroupEvent.class)
                .verify();
    }
}
