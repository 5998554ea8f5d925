package io.cardea.identity.group;

import static io.cardea.identity.group.SampleGroup.KARI;
import static io.cardea.identity.group.SampleGroup.MORNING;
import static io.cardea.identity.group.SampleGroup.NILS;
import static io.cardea.identity.group.SampleGroup.NOON;
import static io.cardea.identity.group.SampleGroup.OLA;
import static io.cardea.identity.group.SampleGroup.STRANGER;
import static io.cardea.identity.group.SampleGroup.after;
import static io.cardea.identity.group.SampleGroup.dissolved;
import static io.cardea.identity.group.SampleGroup.founded;
import static io.cardea.identity.group.SampleGroup.hansens;
import static io.cardea.identity.group.SampleGroup.placeOf;
import static io.cardea.identity.group.SampleGroup.withOla;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Refused;
import io.cardea.chassis.journal.Decision.Unchanged;
import io.cardea.chassis.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunningAGroupTest {

    private static void refuses(Decision<Group, GroupChange> decision, Refusal refusal) {
        assertThat(decision).isEqualTo(new Refused<Group, GroupChange>(refusal));
    }

    private static Group put(Group group, UUID member, GroupRole role, UUID... guardians) {
        return after(group.put(member, role, List.of(guardians), NOON));
    }

    @Test
    void a_group_begins_with_its_holder_alone() {
        assertThat(founded().members()).containsExactly(new GroupMember(KARI, GroupRole.HOLDER, MORNING, List.of()));
    }

    @Test
    void who_joins_comes_last_and_since_now() {
        assertThat(withOla().members().getLast()).isEqualTo(new GroupMember(OLA, GroupRole.GUARDIAN, NOON, List.of()));
    }

    @Test
    void joining_is_told_with_the_role() {
        assertThat(founded().put(OLA, GroupRole.GUARDIAN, List.of(), NOON))
                .isEqualTo(new Changed<>(withOla(), new GroupChange.Joined(OLA, GroupRole.GUARDIAN)));
    }

    @Test
    void another_role_keeps_the_place_and_the_day_of_joining() {
        var group = after(withOla().put(OLA, GroupRole.MEMBER, List.of(KARI), NOON.plusSeconds(60)));

        assertThat(group.members().getLast()).isEqualTo(new GroupMember(OLA, GroupRole.MEMBER, NOON, List.of(KARI)));
    }

    @Test
    void the_same_role_and_guardians_change_nothing() {
        assertThat(hansens().put(NILS, GroupRole.MEMBER, List.of(KARI, OLA), NOON))
                .isEqualTo(new Unchanged<Group, GroupChange>());
    }

    @Test
    void other_guardians_are_told_as_a_change_of_role() {
        assertThat(hansens().put(NILS, GroupRole.MEMBER, List.of(OLA), NOON))
                .extracting(decision -> ((Changed<Group, GroupChange>) decision).change())
                .isEqualTo(new GroupChange.RoleChanged(NILS, GroupRole.MEMBER));
    }

    @Test
    void a_guardian_is_holder_or_guardian_of_the_same_group() {
        refuses(
                withOla().put(NILS, GroupRole.MEMBER, List.of(OLA, STRANGER), NOON),
                new GroupRefusal.NotAGuardian(STRANGER));
        refuses(
                put(withOla(), OLA, GroupRole.MEMBER).put(NILS, GroupRole.MEMBER, List.of(OLA), NOON),
                new GroupRefusal.NotAGuardian(OLA));
    }

    @Test
    void nobody_guards_themselves() {
        refuses(hansens().put(NILS, GroupRole.MEMBER, List.of(NILS), NOON), new GroupRefusal.GuardsThemselves(NILS));
    }

    @Test
    void only_members_have_guardians() {
        refuses(
                withOla().put(NILS, GroupRole.GUARDIAN, List.of(OLA), NOON),
                new GroupRefusal.OnlyMembersAreGuarded(GroupRole.GUARDIAN));
    }

    @Test
    void who_becomes_a_guardian_has_none_any_more() {
        assertThat(placeOf(NILS, put(hansens(), NILS, GroupRole.GUARDIAN)).guardians())
                .isEmpty();
    }

    @Test
    void who_is_no_guardian_any_more_guards_nobody() {
        assertThat(placeOf(NILS, put(hansens(), OLA, GroupRole.MEMBER)).guardians())
                .containsExactly(KARI);
    }

    @Test
    void who_leaves_guards_nobody() {
        var decision = hansens().leave(OLA);

        assertThat(after(decision).members()).extracting(GroupMember::member).containsExactly(KARI, NILS);
        assertThat(placeOf(NILS, after(decision)).guardians()).containsExactly(KARI);
        assertThat(decision).isEqualTo(new Changed<>(after(decision), new GroupChange.Left(OLA)));
    }

    @Test
    void who_was_never_there_cannot_leave() {
        refuses(hansens().leave(STRANGER), new GroupRefusal.NotInGroup(STRANGER));
    }

    @Test
    void the_holder_cannot_leave() {
        refuses(hansens().leave(KARI), new GroupRefusal.HolderStays(KARI));
    }

    @Test
    void nobody_becomes_or_ceases_to_be_holder_by_a_change_of_role() {
        refuses(hansens().put(KARI, GroupRole.GUARDIAN, List.of(), NOON), new GroupRefusal.OneHolder(KARI));
        refuses(hansens().put(OLA, GroupRole.HOLDER, List.of(), NOON), new GroupRefusal.OneHolder(KARI));
    }

    @Test
    void a_handed_over_group_has_the_new_holder_and_keeps_the_old_one_as_guardian() {
        var group = after(hansens().handOver(OLA));

        assertThat(group.holder()).isEqualTo(OLA);
        assertThat(group.members())
                .extracting(GroupMember::role)
                .containsExactly(GroupRole.GUARDIAN, GroupRole.HOLDER, GroupRole.MEMBER);
        assertThat(placeOf(NILS, group).guardians()).containsExactly(KARI, OLA);
    }

    @Test
    void a_new_holder_has_no_guardians() {
        assertThat(placeOf(NILS, after(hansens().handOver(NILS))).guardians()).isEmpty();
    }

    @Test
    void a_group_is_handed_over_to_somebody_in_it() {
        refuses(hansens().handOver(STRANGER), new GroupRefusal.NotInGroup(STRANGER));
    }

    @Test
    void handing_over_to_the_holder_changes_nothing() {
        assertThat(hansens().handOver(KARI)).isEqualTo(new Unchanged<Group, GroupChange>());
    }

    @ParameterizedTest
    @EnumSource
    void a_group_takes_as_many_as_its_kind_allows(GroupKind kind) {
        var group = Group.founded(SampleGroup.ID, kind, "Everybody", KARI, MORNING);
        for (int i = 1; i < kind.limit(); i++) {
            group = put(group, new UUID(1, i), GroupRole.MEMBER);
        }

        refuses(group.put(NILS, GroupRole.MEMBER, List.of(), NOON), new GroupRefusal.Full(kind.limit()));
        assertThat(group.put(new UUID(1, 1), GroupRole.GUARDIAN, List.of(), NOON))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_dissolved_group_stays_as_it_is() {
        var gone = new GroupRefusal.IsDissolved(SampleGroup.ID);

        refuses(dissolved().put(STRANGER, GroupRole.MEMBER, List.of(), NOON), gone);
        refuses(dissolved().leave(OLA), gone);
        refuses(dissolved().handOver(OLA), gone);
        assertThat(dissolved().dissolve()).isEqualTo(new Unchanged<Group, GroupChange>());
    }
}
