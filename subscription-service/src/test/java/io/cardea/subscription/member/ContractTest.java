package io.cardea.subscription.member;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void every_example_of_members_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "identity.members", MemberSubscriber.MemberEvent.class)
                .verify();
    }

    @Test
    void every_example_of_groups_can_be_read() {
        ConsumerContract.of(HouseStyle.mapper(), "identity.groups", GroupSubscriber.GroupEvent.class)
                .verify();
    }
}
