package io.cardea.billing.close;

import static io.cardea.billing.close.November.FIFTH;
import static io.cardea.billing.close.November.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparingTheSidesTest {

    @Test
    void a_payment_its_period_and_its_line_of_the_report_agree() {
        var november = new November().paid(FIFTH).period("PAID").reported("pay_1", 499);

        assertThat(november.differences()).isEmpty();
        assertThat(november.compared().rows()).singleElement().satisfies(row -> {
            assertThat(row.invoice()).isEqualTo("2026-000042");
            assertThat(row.paid()).isEqualTo(kroner(499));
            assertThat(row.reported()).isEqualTo(kroner(499));
            assertThat(row.accessFrom()).isEqualTo(FIFTH);
        });
    }

    @Test
    void a_payment_without_a_period_is_paid_without_access() {
        assertThat(new November().paid(FIFTH).differences()).containsExactly(DifferenceClass.PAID_WITHOUT_ACCESS);
    }

    @Test
    void a_payment_that_a_person_has_dismissed_needs_no_period() {
        assertThat(new November().paid(FIFTH).dismissed().differences()).isEmpty();
    }

    @Test
    void a_paid_period_without_a_payment_is_access_without_payment() {
        assertThat(new November().period("PAID").differences()).containsExactly(DifferenceClass.ACCESS_WITHOUT_PAYMENT);
    }

    @Test
    void a_period_that_was_paid_in_an_earlier_month_is_no_difference() {
        var november = new November().paid(FIFTH.minusMonths(1)).period("PAID");

        assertThat(november.differences()).isEmpty();
        assertThat(november.compared().rows()).singleElement().satisfies(row -> {
            assertThat(row.paidOn()).isEqualTo(FIFTH.minusMonths(1));
            assertThat(row.paid()).isNull();
        });
    }

    @Test
    void a_gifted_period_is_a_manual_exception() {
        assertThat(new November().period("GIFTED").differences()).containsExactly(DifferenceClass.MANUAL);
    }

    @Test
    void a_trial_is_no_difference() {
        assertThat(new November().period("TRIAL").differences()).isEmpty();
    }

    @Test
    void a_payment_that_the_report_does_not_know_is_missing_at_the_provider() {
        assertThat(new November().paid(FIFTH).period("PAID").reportedNothing().differences())
                .containsExactly(DifferenceClass.MISSING_AT_PROVIDER);
    }

    @Test
    void without_a_report_nothing_is_missing() {
        assertThat(new November().paid(FIFTH).period("PAID").differences()).isEmpty();
    }

    @Test
    void another_amount_at_the_provider_is_told_with_both() {
        var november = new November().paid(FIFTH).period("PAID").reported("pay_1", 498);

        assertThat(november.compared().differences())
                .extracting(Difference::text)
                .containsExactly("Payment pay_1 is 49900 NOK here and 49800 NOK at the provider.");
    }

    @Test
    void the_same_payment_twice_in_the_report_is_a_duplicate() {
        assertThat(new November()
                        .paid(FIFTH)
                        .period("PAID")
                        .reported("pay_1", 499)
                        .reported("pay_1", 499)
                        .differences())
                .containsExactly(DifferenceClass.DUPLICATE);
    }

    @Test
    void a_payment_that_is_none_of_ours_is_unknown_and_has_a_row_of_its_own() {
        var november =
                new November().paid(FIFTH).period("PAID").reported("pay_1", 499).reported("pay_9", 20);

        assertThat(november.differences()).containsExactly(DifferenceClass.UNKNOWN_AT_PROVIDER);
        assertThat(november.compared().rows()).extracting(Row::reference).containsExactly("pay_1", "pay_9");
    }

    @Test
    void a_freeze_is_told_with_its_days_and_its_reason() {
        var november = new November().paid(FIFTH).period("PAID").frozen(FIFTH.plusDays(2), FIFTH.plusDays(9));

        assertThat(november.compared().differences())
                .extracting(Difference::text)
                .containsExactly("Frozen from 2026-11-07 until 2026-11-14: holiday.");
        assertThat(november.compared().rows()).extracting(Row::frozenDays).containsExactly(7);
    }

    @Test
    void a_credit_note_stands_with_the_payment_that_it_takes_back() {
        var november = new November().paid(FIFTH).period("PAID").credited(FIFTH.plusDays(3));

        assertThat(november.differences()).containsExactly(DifferenceClass.REFUNDED);
        assertThat(november.compared().rows()).extracting(Row::credited).containsExactly(kroner(100));
    }

    @Test
    void a_credit_note_for_an_earlier_payment_has_a_row_of_its_own() {
        var november = new November().paid(FIFTH.minusMonths(1)).credited(FIFTH);

        assertThat(november.compared().rows()).extracting(Row::credited).containsExactly(kroner(100));
    }

    @Test
    void what_facts_explain_is_not_open() {
        var november =
                new November().period("GIFTED").frozen(FIFTH, FIFTH.plusDays(3)).credited(FIFTH);

        assertThat(november.compared().differences()).hasSize(3).noneMatch(Difference::isOpen);
    }
}
