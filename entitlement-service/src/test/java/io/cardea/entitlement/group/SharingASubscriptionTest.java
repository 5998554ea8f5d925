package io.cardea.entitlement.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.entitlement.Facts;
import io.cardea.entitlement.group.GroupFacts.Place;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.testing.cases.SeededCases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharingASubscriptionTest {

    private static final UUID FAMILY = Facts.id(30);
    private static final UUID KARI = Facts.MEMBER;
    private static final UUID OLA = Facts.id(31);
    private static final UUID NILS = Facts.id(32);
    private static final UUID EMMA = Facts.id(33);
    private static final UUID STRANGER = Facts.id(39);
    private static final GroupFacts HANSENS = family("ACTIVE", KARI, OLA, NILS, EMMA);

    private static GroupFacts family(String status, UUID... members) {
        return new GroupFacts(FAMILY, Stream.of(members).map(Place::new).toList(), status);
    }

    private static SubscriptionFacts forTwoMore() {
        return Facts.membership().sharedBy(FAMILY, 2).told();
    }

    private static Participation of(UUID member, GroupFacts group) {
        return Participation.of(member, forTwoMore(), group);
    }

    @Test
    void the_first_to_join_share_it_and_the_others_wait() {
        assertThat(of(OLA, HANSENS)).isEqualTo(Participation.PARTICIPANT);
        assertThat(of(NILS, HANSENS)).isEqualTo(Participation.PARTICIPANT);
        assertThat(of(EMMA, HANSENS)).isEqualTo(Participation.WAITING);
    }

    @Test
    void the_holder_of_the_subscription_takes_no_place_wherever_they_stand() {
        var handedOver = family("ACTIVE", OLA, KARI, NILS, EMMA);

        assertThat(of(KARI, handedOver)).isEqualTo(Participation.HOLDER);
        assertThat(of(NILS, handedOver)).isEqualTo(Participation.PARTICIPANT);
        assertThat(of(EMMA, handedOver)).isEqualTo(Participation.WAITING);
    }

    @Test
    void who_leaves_is_outside_and_makes_room() {
        var without = family("ACTIVE", KARI, NILS, EMMA);

        assertThat(of(OLA, without)).isEqualTo(Participation.OUTSIDE);
        assertThat(of(EMMA, without)).isEqualTo(Participation.PARTICIPANT);
    }

    @Test
    void strangers_are_outside() {
        assertThat(of(STRANGER, HANSENS)).isEqualTo(Participation.OUTSIDE);
    }

    @Test
    void in_a_group_that_is_not_active_only_the_holder_is_left() {
        assertThat(of(OLA, family("DISSOLVED", KARI, OLA))).isEqualTo(Participation.OUTSIDE);
        assertThat(of(OLA, family("ASLEEP", KARI, OLA))).isEqualTo(Participation.OUTSIDE);
        assertThat(of(KARI, family("DISSOLVED", KARI, OLA))).isEqualTo(Participation.HOLDER);
    }

    @Test
    void before_the_group_has_arrived_only_the_holder_shares() {
        assertThat(Participation.of(OLA, forTwoMore(), null)).isEqualTo(Participation.OUTSIDE);
        assertThat(Participation.of(KARI, forTwoMore(), null)).isEqualTo(Participation.HOLDER);
    }

    @Test
    void what_was_bought_for_nobody_else_is_shared_by_nobody_else() {
        assertThat(Participation.of(OLA, Facts.membership().told(), HANSENS)).isEqualTo(Participation.WAITING);
    }

    @Test
    void a_place_in_line_only_gets_better_while_nobody_comes_back() {
        SeededCases.times(2_000).check(random -> {
            var subscription =
                    Facts.membership().sharedBy(FAMILY, random.nextInt(5)).told();
            var present = new ArrayList<>(List.of(KARI, OLA, NILS, EMMA, STRANGER));
            while (!present.isEmpty()) {
                var before = family("ACTIVE", present.toArray(UUID[]::new));
                var leaving = present.remove(random.nextInt(present.size()));
                var after = family("ACTIVE", present.toArray(UUID[]::new));

                assertThat(present)
                        .allMatch(member -> Participation.of(member, subscription, after)
                                        .compareTo(Participation.of(member, subscription, before))
                                <= 0);
                assertThat(Participation.of(leaving, subscription, after))
                        .isEqualTo(leaving.equals(KARI) ? Participation.HOLDER : Participation.OUTSIDE);
                assertThat(present.stream()
                                .filter(member ->
                                        Participation.of(member, subscription, after) == Participation.PARTICIPANT)
                                .count())
                        .isEqualTo(Math.min(
                                subscription.participants(),
                                present.stream().filter(m -> !m.equals(KARI)).count()));
            }
        });
    }
}
