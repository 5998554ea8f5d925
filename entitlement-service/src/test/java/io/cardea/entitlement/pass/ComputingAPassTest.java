package io.cardea.entitlement.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Pass;
import io.cardea.access.Span;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.Histories;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.group.Participation;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.testing.cases.SeededCases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComputingAPassTest {

    private static final Facts MEMBERSHIP =
            Facts.membership().with(Facts.ENTRY, null, Facts.OSLO).period("2027-01-01", "2027-02-01");
    private static final Facts PUNCH_CARD = Facts.punchCard(3).period("2027-01-01", "2028-01-01");

    private static IssuedPass pass(Facts facts) {
        return PassComputation.compute(Facts.card("ACTIVE"), facts.told(), Participation.HOLDER, 3, List.of());
    }

    @Test
    void it_carries_the_spans_and_graces_as_instants() {
        var pass = pass(MEMBERSHIP);

        var end = Instant.parse("2027-01-31T23:00:00Z");
        assertThat(pass.spans()).containsExactly(new Span(Instant.parse("2026-12-31T23:00:00Z"), end));
        assertThat(pass.graces()).containsExactly(new Span(end, Instant.parse("2027-02-07T23:00:00Z")));
    }

    @Test
    void it_ends_with_the_grace_after_the_last_span() {
        assertThat(pass(MEMBERSHIP).endsAt()).isEqualTo("2027-02-07T23:00:00Z");
    }

    @Test
    void a_freeze_never_extends_the_end() {
        var frozen = pass(MEMBERSHIP.frozen("2027-01-20T00:00:00Z", null));

        assertThat(frozen.endsAt()).isEqualTo(pass(MEMBERSHIP).endsAt());
        assertThat(frozen.freezes()).hasSize(1);
    }

    @Test
    void before_anything_is_paid_it_has_ended() {
        var pass = pass(Facts.punchCard(3));

        assertThat(pass.spans()).isEmpty();
        assertThat(pass.endsAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void who_could_pay_on_is_told_so_afterwards() {
        assertThat(pass(MEMBERSHIP).afterwards()).isEqualTo(Pass.Afterwards.PAYMENT_OVERDUE);
    }

    @Test
    void a_cancelled_membership_expires() {
        assertThat(pass(MEMBERSHIP.cancelled()).afterwards()).isEqualTo(Pass.Afterwards.EXPIRED);
    }

    @Test
    void what_was_bought_once_expires() {
        assertThat(pass(PUNCH_CARD).afterwards()).isEqualTo(Pass.Afterwards.EXPIRED);
    }

    @Test
    void any_card_that_is_not_active_is_blocked() {
        var pass =
                PassComputation.compute(Facts.card("REVOKED"), MEMBERSHIP.told(), Participation.HOLDER, 0, List.of());

        assertThat(pass.status()).isEqualTo(Pass.Status.BLOCKED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "OUTSIDE"})
    void who_does_not_share_in_the_subscription_has_a_pass_that_opens_nothing(Participation participation) {
        var facts = MEMBERSHIP.frozen("2027-01-20T00:00:00Z", null).told();

        var pass = PassComputation.compute(Facts.card("ACTIVE"), facts, participation, 0, List.of());

        assertThat(pass.spans()).isEmpty();
        assertThat(pass.graces()).isEmpty();
        assertThat(pass.freezes()).isEmpty();
        assertThat(pass.endsAt()).isEqualTo(Instant.EPOCH);
        assertThat(pass.afterwards()).isEqualTo(Pass.Afterwards.EXPIRED);
    }

    @Test
    void uses_of_others_change_nothing_for_who_does_not_share() {
        var used = List.of(Facts.use(1, "2027-01-05T10:00:00Z"));

        assertThat(PassComputation.compute(Facts.card("ACTIVE"), PUNCH_CARD.told(), Participation.OUTSIDE, 2, used))
                .isEqualTo(PassComputation.compute(
                        Facts.card("ACTIVE"), PUNCH_CARD.told(), Participation.OUTSIDE, 3, List.of()));
    }

    @Test
    void a_participant_may_what_the_holder_may() {
        assertThat(PassComputation.compute(
                        Facts.card("ACTIVE"), MEMBERSHIP.told(), Participation.PARTICIPANT, 0, List.of()))
                .isEqualTo(pass(MEMBERSHIP));
    }

    @Test
    void it_names_the_sites_of_every_access_once() {
        var pass = pass(MEMBERSHIP.with(Facts.SAUNA, null, Facts.BERGEN, Facts.OSLO));

        assertThat(pass.sites()).containsExactly(Facts.OSLO, Facts.BERGEN);
    }

    @Test
    void one_access_everywhere_makes_it_hold_everywhere() {
        assertThat(pass(MEMBERSHIP.with(Facts.SAUNA, null)).sites()).isEmpty();
    }

    @Test
    void without_any_access_it_opens_nothing() {
        var flagOnly = Facts.membership().withFlag(Facts.ENTRY).period("2027-01-01", "2027-02-01");

        assertThat(pass(flagOnly).spans()).isEmpty();
        assertThat(pass(flagOnly).endsAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_benefit_for_certain_hours_limits_the_pass_and_keeps_gates_out_that_know_no_limits() {
        var facts = Facts.membership().offPeak(Facts.ENTRY, Facts.OSLO).period("2027-01-01", "2027-02-01");

        var pass = pass(facts);

        assertThat(pass.spans()).isEmpty();
        assertThat(pass.graces()).isEmpty();
        assertThat(pass.limited()).isNotNull().satisfies(limited -> {
            assertThat(limited.spans()).isEqualTo(facts.told().access().spans());
            assertThat(limited.graces()).isEqualTo(facts.told().access().graces());
            assertThat(limited.rights()).singleElement().satisfies(right -> {
                assertThat(right.benefit()).isEqualTo(Facts.ENTRY);
                assertThat(right.sites()).containsExactly(Facts.OSLO);
                assertThat(right.counted()).isFalse();
            });
        });
    }

    @Test
    void hours_are_those_of_the_subscriptions_zone() {
        var facts = Facts.membership()
                .offPeak(Facts.ENTRY)
                .period("2027-01-01", "2027-02-01")
                .in(ZoneId.of("America/New_York"));

        assertThat(pass(facts).limited())
                .isNotNull()
                .satisfies(limited -> assertThat(limited.rights().getFirst().hours())
                        .isNotNull()
                        .satisfies(hours -> {
                            assertThat(hours.contains(Instant.parse("2027-01-04T11:00:00Z")))
                                    .isTrue();
                            assertThat(hours.contains(Instant.parse("2027-01-04T10:59:59Z")))
                                    .isFalse();
                        }));
    }

    @Test
    void uses_at_one_site_are_counted_although_another_opens_for_nothing() {
        var pass = pass(MEMBERSHIP.with(Facts.SAUNA, 3, Facts.BERGEN));

        assertThat(pass.limited()).isNotNull();
        assertThat(pass.credits()).isNotNull();
        assertThat(pass(MEMBERSHIP.with(Facts.SAUNA, 3, Facts.OSLO)).limited()).isNull();
    }

    @Test
    void uses_are_counted_where_every_access_is() {
        assertThat(pass(PUNCH_CARD).credits()).isNotNull();
        assertThat(pass(PUNCH_CARD.with(Facts.SAUNA, null)).credits()).isNull();
    }

    @Test
    void it_names_the_last_passages_that_were_counted() {
        var uses = LongStream.range(0, 200)
                .mapToObj(number -> Facts.use(number, "2027-01-05T10:00:00Z"))
                .toList();

        var pass = PassComputation.compute(Facts.card("ACTIVE"), PUNCH_CARD.told(), Participation.HOLDER, 0, uses);

        assertThat(pass.credits())
                .isNotNull()
                .satisfies(credits -> assertThat(credits.counted())
                        .hasSize(PassComputation.COUNTED)
                        .endsWith(uses.getLast().id()));
    }

    @Test
    void nobody_is_let_in_at_or_after_its_end() {
        SeededCases.times(2_000).check(random -> {
            var histories = new Histories(random);
            var facts = histories.facts().told();
            List<MeterEvent> uses = histories.uses(5);

            var pass = PassComputation.compute(
                    Facts.card("ACTIVE"), facts, Participation.HOLDER, histories.below(4), uses);

            assertThat(facts.access().spans()).allMatch(span -> !span.to().isAfter(pass.endsAt()));
            assertThat(facts.access().graces()).allMatch(grace -> !grace.to().isAfter(pass.endsAt()));
            assertThat(PassComputation.compute(Facts.card("ACTIVE"), facts, Participation.HOLDER, 0, uses)
                            .endsAt())
                    .isEqualTo(pass.endsAt());
        });
    }

    @Test
    void a_pass_says_who_works_here_who_may_come_along_and_which_language_its_member_speaks() {
        var card = Facts.card("ACTIVE");
        var ofStaff = new CardFacts(
                card.id(), card.member(), card.subscription(), card.credential(), card.status(), true, "nb-NO");
        var told = Facts.punchCard(3).period("2027-01-01", "2028-01-01").told();

        var pass = PassComputation.compute(ofStaff, Facts.takingAlong(told, 2), Participation.HOLDER, 3, List.of());

        assertThat(pass.language()).isEqualTo("nb-NO");
        assertThat(pass.atTheDoor(1).staff()).isTrue();
        assertThat(pass.atTheDoor(1).guests()).isEqualTo(2);
    }

    @Test
    void a_pass_of_which_nothing_special_is_said_says_nothing_special() {
        var told = Facts.punchCard(3).period("2027-01-01", "2028-01-01").told();

        var pass = PassComputation.compute(Facts.card("ACTIVE"), told, Participation.HOLDER, 3, List.of());

        assertThat(pass.staff()).isNull();
        assertThat(pass.guests()).isNull();
        assertThat(pass.language()).isNull();
    }
}
