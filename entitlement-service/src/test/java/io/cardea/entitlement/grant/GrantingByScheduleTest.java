package io.cardea.entitlement.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.entitlement.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantingByScheduleTest {

    private static List<Grant> due(Facts facts) {
        return BenefitSchedule.due(facts.told(), facts.benefits().getFirst());
    }

    @Test
    void what_is_bought_once_is_granted_once() {
        var grants = due(Facts.punchCard(3).period("2026-11-20", "2027-11-20"));

        assertThat(grants).hasSize(1).first().satisfies(grant -> {
            assertThat(grant.amount()).isEqualTo(3);
            assertThat(grant.from()).isEqualTo("2026-11-19T23:00:00Z");
            assertThat(grant.to()).isEqualTo("2027-11-19T23:00:00Z");
        });
    }

    @Test
    void what_renews_is_granted_again_in_each_period() {
        var grants = due(Facts.membership()
                .with(Facts.ENTRY, 10)
                .period("2027-01-31", "2027-02-28")
                .period("2027-02-28", "2027-03-31"));

        assertThat(grants).extracting(Grant::index).containsExactly(0, 1);
        assertThat(grants).extracting(Grant::id).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_granted_before_a_period_is_paid() {
        assertThat(due(Facts.punchCard(3))).isEmpty();
    }

    @Test
    void a_benefit_that_is_not_counted_has_no_grants() {
        assertThat(due(Facts.membership().with(Facts.ENTRY, null).period("2027-01-01", "2027-02-01")))
                .isEmpty();
    }

    @Test
    void the_same_facts_call_for_the_same_grants() {
        var facts = Facts.punchCard(3).period("2026-11-20", "2027-11-20");

        assertThat(due(facts)).isEqualTo(due(facts));
    }

    @Test
    void uses_of_the_last_period_outlive_it_by_the_grace() {
        var grants = due(Facts.membership().with(Facts.ENTRY, 10).period("2027-01-01", "2027-02-01"));

        assertThat(grants.getFirst().to()).isEqualTo("2027-02-07T23:00:00Z");
    }

    @Test
    void once_the_next_period_is_paid_the_grace_is_gone_from_the_earlier_grant() {
        var grants = due(Facts.membership()
                .with(Facts.ENTRY, 10)
                .period("2027-01-01", "2027-02-01")
                .period("2027-02-01", "2027-03-01"));

        assertThat(grants.getFirst().to()).isEqualTo("2027-01-31T23:00:00Z");
    }

    @Test
    void a_day_whose_midnight_does_not_exist_begins_with_its_first_instant() {
        var cairo = ZoneId.of("Africa/Cairo");
        var grants = due(Facts.punchCard(3).in(cairo).period("2027-04-30", "2027-05-30"));

        assertThat(grants.getFirst().from()).isEqualTo(Instant.parse("2027-04-29T22:00:00Z"));
    }

    @Test
    void while_a_freeze_has_no_end_nobody_knows_when_a_grant_ends() {
        var frozen = Facts.punchCard(3).period("2027-01-01", "2027-02-01").frozen("2027-01-10T00:00:00Z", null);

        assertThat(due(frozen).getFirst().to()).isNull();
    }

    @Test
    void a_freeze_after_the_end_of_a_period_leaves_its_grant_alone() {
        var frozen = Facts.punchCard(3).period("2027-01-01", "2027-02-01").frozen("2027-03-01T00:00:00Z", null);

        assertThat(due(frozen).getFirst().to()).isEqualTo("2027-01-31T23:00:00Z");
    }

    @Test
    void a_cancellation_at_once_ends_the_grants_with_the_access() {
        var cancelled = Facts.punchCard(3)
                .period("2027-01-01", "2027-02-01")
                .period("2027-02-01", "2027-03-01")
                .cancelledOn("2027-01-10");

        assertThat(due(cancelled).getFirst().to()).isEqualTo("2027-01-09T23:00:00Z");
        assertThat(due(cancelled).getLast().to())
                .isEqualTo(due(cancelled).getLast().from());
    }
}
