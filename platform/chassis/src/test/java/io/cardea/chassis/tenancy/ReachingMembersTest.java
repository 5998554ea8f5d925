package io.cardea.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReachingMembersTest {

    private static final UUID KARI = new UUID(0, 1);
    private static final UUID NILS = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);

    private final Reach staff = new Reach.Everybody();
    private final Reach guardian = new Reach.Own(KARI, Set.of(NILS));
    private final Reach member = new Reach.Own(NILS, Set.of());

    @Test
    void staff_reach_everybody() {
        assertThat(staff.covers(STRANGER)).isTrue();
        assertThat(staff.among(null)).isNull();
        assertThat(staff.among(NILS)).containsExactly(NILS);
    }

    @Test
    void a_member_reaches_themselves() {
        assertThat(member.covers(NILS)).isTrue();
        assertThat(member.covers(KARI)).isFalse();
        assertThat(member.among(null)).containsExactly(NILS);
    }

    @Test
    void a_guardian_reaches_their_ward_too() {
        assertThat(guardian.covers(NILS)).isTrue();
        assertThat(guardian.covers(STRANGER)).isFalse();
        assertThat(guardian.among(null)).containsExactlyInAnyOrder(KARI, NILS);
    }

    @Test
    void only_a_member_is_themselves() {
        assertThat(guardian.isSelf(KARI)).isTrue();
        assertThat(guardian.isSelf(NILS)).isFalse();
        assertThat(staff.isSelf(KARI)).isFalse();
    }

    @Test
    void a_list_for_one_member_shows_that_one_only() {
        assertThat(guardian.among(NILS)).containsExactly(NILS);
    }

    @Test
    void a_list_for_somebody_out_of_reach_is_empty() {
        assertThat(guardian.among(STRANGER)).isEmpty();
    }

    @Test
    void who_names_nobody_means_themselves_if_they_are_a_member() {
        assertThat(guardian.orSelf(null)).isEqualTo(KARI);
        assertThat(guardian.orSelf(NILS)).isEqualTo(NILS);
        assertThat(staff.orSelf(null)).isNull();
    }
}
