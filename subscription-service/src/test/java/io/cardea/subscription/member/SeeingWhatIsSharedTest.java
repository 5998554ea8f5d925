package io.cardea.subscription.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeeingWhatIsSharedTest {

    private static final UUID KARI = new UUID(0, 1);
    private static final UUID NILS = new UUID(0, 2);
    private static final UUID HANSENS = new UUID(1, 1);
    private static final UUID OTHERS = new UUID(1, 2);

    private final Sight nils = new Sight.Shared(Set.of(NILS), Set.of(HANSENS));
    private final Sight staff = new Sight.Everything();

    @Test
    void what_the_own_group_shares_is_seen_whoever_holds_it() {
        assertThat(nils.covers(KARI, HANSENS)).isTrue();
    }

    @Test
    void what_is_somebody_elses_or_another_groups_is_not() {
        assertThat(nils.covers(KARI, null)).isFalse();
        assertThat(nils.covers(KARI, OTHERS)).isFalse();
    }

    @Test
    void what_is_their_own_is_seen_with_or_without_a_group() {
        assertThat(nils.covers(NILS, null)).isTrue();
        assertThat(nils.covers(NILS, OTHERS)).isTrue();
    }

    @Test
    void staff_see_everything() {
        assertThat(staff.covers(KARI, OTHERS)).isTrue();
        assertThat(staff.filter("member", "group_id")).isEmpty();
    }

    @Test
    void a_page_holds_what_is_of_the_members_or_of_their_groups() {
        assertThat(nils.filter("member", "group_id")).isEqualTo(Map.of("member,group_id", Set.of(NILS, HANSENS)));
    }

    @Test
    void whoever_reaches_nobody_sees_nothing() {
        var nobody = new Sight.Shared(Set.of(), Set.of());

        assertThat(nobody.covers(KARI, HANSENS)).isFalse();
        assertThat(nobody.filter("member")).isEqualTo(Map.of("member", Set.of()));
    }
}
