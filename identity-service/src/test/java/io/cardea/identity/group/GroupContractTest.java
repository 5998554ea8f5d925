package io.cardea.identity.group;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class GroupContractTest {

    @Test
    void groups_are_published_as_the_contract_says() {
        var handedOver = SampleGroup.after(SampleGroup.hansens().handOver(SampleGroup.OLA));
        var organization = Group.founded(
                SampleGroup.ID, GroupKind.ORGANIZATION, "Nord Rowing Club", SampleGroup.KARI, SampleGroup.MORNING);
        EventContract.<Group, GroupChange>of(HouseStyle.mapper(), "identity.groups", "group", GroupChange.class)
                .mapping(GroupMessage::of, change -> change)
                .sample(SampleGroup.founded(), new GroupChange.Founded())
                .sample(organization, new GroupChange.Founded())
                .sample(SampleGroup.withOla(), new GroupChange.Joined(SampleGroup.OLA, GroupRole.GUARDIAN))
                .sample(SampleGroup.hansens(), new GroupChange.Joined(SampleGroup.NILS, GroupRole.MEMBER))
                .sample(handedOver, new GroupChange.RoleChanged(SampleGroup.OLA, GroupRole.HOLDER))
                .sample(
                        SampleGroup.after(SampleGroup.hansens().leave(SampleGroup.OLA)),
                        new GroupChange.Left(SampleGroup.OLA))
                .sample(SampleGroup.dissolved(), new GroupChange.Dissolved())
                .verify();
    }
}
