package io.cardea.identity.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Refused;
import io.cardea.testing.cases.SeededCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Whatever is done to a group, in whatever order, its rules hold.
class KeepingTheRulesOfAGroupTest {

    private static final int PEOPLE = 24;

    @Test
    void after_any_history_the_rules_hold() {
        SeededCases.times(2_000).check(random -> {
            var group = SampleGroup.founded();
            var now = SampleGroup.NOON;
            for (int step = random.nextInt(60); step > 0; step--) {
                now = now.plus(Duration.ofMinutes(1));
                group = settled(group, anything(group, random, now));
                holds(group);
            }
        });
    }

    @Test
    void what_is_refused_would_have_broken_a_rule_or_met_nobody() {
        SeededCases.times(2_000).check(random -> {
            var group = SampleGroup.founded();
            for (int step = 0; step < 40; step++) {
                var newcomer = person(random);
                var before = group;
                var decision = before.put(newcomer, GroupRole.GUARDIAN, List.of(), SampleGroup.NOON);
                group = settled(group, decision);

                assertThat(decision instanceof Refused)
                        .isEqualTo(newcomer.equals(before.holder())
                                || !before.lists(newcomer)
                                        && before.members().size()
                                                == before.kind().limit());
            }
        });
    }

    private static Decision<Group, GroupChange> anything(Group group, RandomGenerator random, Instant now) {
        return switch (random.nextInt(20)) {
            case 0 -> group.handOver(person(random));
            case 1, 2, 3 -> group.leave(person(random));
            case 4 -> random.nextInt(20) == 0 ? group.dissolve() : Decision.unchanged();
            default -> group.put(person(random), role(random), guardians(random), now);
        };
    }

    private static Group settled(Group before, Decision<Group, GroupChange> decision) {
        return decision instanceof Changed<Group, GroupChange>(Group after, GroupChange change) ? after : before;
    }

    private static void holds(Group group) {
        var ids = group.members().stream().map(GroupMember::member).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(group.kind().limit());
        assertThat(group.members())
                .filteredOn(each -> each.role() == GroupRole.HOLDER)
                .extracting(GroupMember::member)
                .containsExactly(group.holder());
        assertThat(group.members()).extracting(GroupMember::since).isSorted();
        group.members().forEach(each -> guardiansHold(group, each));
    }

    private static void guardiansHold(Group group, GroupMember each) {
        assertThat(each.guardians().isEmpty() || each.role() == GroupRole.MEMBER)
                .isTrue();
        assertThat(each.guardians())
                .doesNotContain(each.member())
                .allMatch(
                        guardian -> SampleGroup.placeOf(guardian, group).role().mayGuard());
    }

    private static GroupRole role(RandomGenerator random) {
        var roles = GroupRole.values();
        return random.nextInt(3) == 0 ? roles[random.nextInt(roles.length)] : GroupRole.MEMBER;
    }

    private static List<UUID> guardians(RandomGenerator random) {
        var guardians = new ArrayList<UUID>();
        for (int i = random.nextInt(3); i > 0; i--) {
            guardians.add(person(random));
        }
        return guardians;
    }

    private static UUID person(RandomGenerator random) {
        int number = random.nextInt(PEOPLE);
        return number == 0 ? SampleGroup.KARI : new UUID(7, number);
    }
}
