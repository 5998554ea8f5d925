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

    @Test
    void a_period_that_runs_in_these_days_and_was_never_paid_is_found_though_it_began_before() {
        var november = new November().period("PAID", FIFTH.minusMonths(2), FIFTH.plusMonths(1));

        assertThat(november.differences()).containsExactly(DifferenceClass.ACCESS_WITHOUT_PAYMENT);
        assertThat(november.compared().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.accessFrom()).isEqualTo(FIFTH.minusMonths(2)));
    }

    @Test
    void whoever_has_access_has_a_row_that_says_by_which_payment() {
        var november =
                new November().paid(FIFTH.minusMonths(2)).period("PAID", FIFTH.minusMonths(2), FIFTH.plusMonths(1));

        assertThat(november.differences()).isEmpty();
        assertThat(november.compared().rows()).extracting(Row::reference).containsExactly("pay_1");
    }

    @Test
    void what_was_cancelled_at_once_before_these_days_gives_no_access_in_them() {
        var november = new November()
                .period("PAID", FIFTH.minusMonths(2), FIFTH.plusMonths(1))
                .cancelledAtOnce(FIFTH.minusMonths(1));

        assertThat(november.compared().rows()).isEmpty();
    }

    @Test
    void what_is_cancelled_at_once_in_these_days_gives_access_until_then_and_the_cancellation_says_why() {
        var november = new November().paid(FIFTH).period("PAID").cancelledAtOnce(FIFTH.plusDays(3));

        assertThat(november.differences()).containsExactly(DifferenceClass.CANCELLED);
        assertThat(november.compared().rows()).extracting(Row::accessTo).containsExactly(FIFTH.plusDays(3));
    }

    @Test
    void a_paid_period_that_was_cancelled_before_its_first_day_is_explained_by_that() {
        var november = new November().paid(FIFTH).period("PAID").cancelledAtOnce(FIFTH);

        assertThat(november.compared().differences()).noneMatch(Difference::isOpen);
        assertThat(november.differences()).containsExactly(DifferenceClass.CANCELLED);
    }

    @Test
    void a_paid_period_on_whose_days_no_gate_opens_is_paid_without_access() {
        var november = new November().paid(FIFTH).periodWithoutAccess("PAID", FIFTH, FIFTH.plusMonths(1));

        assertThat(november.differences()).containsExactly(DifferenceClass.PAID_WITHOUT_ACCESS);
    }

    @Test
    void a_payment_that_is_credited_whole_needs_no_access() {
        var november = new November().paid(FIFTH).credited(FIFTH, 499);

        assertThat(november.differences()).containsExactly(DifferenceClass.REFUNDED);
    }

    @Test
    void access_in_the_grace_has_a_row_and_is_explained_by_it() {
        var november = new November()
                .paid(FIFTH.minusMonths(1))
                .period("PAID", FIFTH.minusMonths(1), FIFTH)
                .inGrace(FIFTH, FIFTH.plusDays(7));

        assertThat(november.differences()).containsExactly(DifferenceClass.IN_GRACE);
        assertThat(november.compared().rows()).extracting(Row::source).containsExactly("PAID", "GRACE");
        assertThat(november.compared().differences()).noneMatch(Difference::isOpen);
    }

    @Test
    void a_grace_that_was_never_needed_is_no_access() {
        assertThat(new November()
                        .inGrace(FIFTH.plusMonths(1), FIFTH.plusMonths(2))
                        .compared()
                        .rows())
                .isEmpty();
    }

    @Test
    void access_by_no_period_at_all_is_access_without_payment() {
        assertThat(new November().opens(FIFTH, FIFTH.plusDays(3)).differences())
                .containsExactly(DifferenceClass.ACCESS_WITHOUT_PAYMENT);
    }

    @Test
    void an_unpaid_period_that_is_frozen_all_the_time_opens_no_gate() {
        var november = new November()
                .period("PAID", FIFTH.minusMonths(2), FIFTH.plusMonths(1))
                .frozen(FIFTH.minusMonths(1), FIFTH.plusMonths(1));

        assertThat(november.differences()).isEmpty();
    }

    @Test
    void the_second_payment_of_an_invoice_is_a_duplicate_and_not_unknown() {
        var november = new November()
                .paid(FIFTH)
                .period("PAID")
                .reported("pay_1", 499)
                .paidTwice(false)
                .reported("pay_2", 499);

        assertThat(november.differences()).containsExactly(DifferenceClass.DUPLICATE);
        assertThat(november.compared().rows()).extracting(Row::paid).containsExactly(kroner(499), kroner(499));
    }

    @Test
    void a_second_payment_that_went_back_is_explained() {
        assertThat(new November().paid(FIFTH).period("PAID").paidTwice(true).differences())
                .containsExactly(DifferenceClass.REFUNDED);
    }

    @Test
    void a_payment_that_nobody_owed_any_more_is_paid_without_access() {
        assertThat(new November().paidInVain().differences()).containsExactly(DifferenceClass.PAID_WITHOUT_ACCESS);
    }

    @Test
    void a_refund_and_its_line_agree_and_are_explained() {
        var november = refunded().reported("ref_1", -100);

        assertThat(november.differences()).containsExactly(DifferenceClass.REFUNDED);
        assertThat(november.compared().rows())
                .last()
                .satisfies(row -> assertThat(row.refunded()).isEqualTo(kroner(100)))
                .satisfies(row -> assertThat(row.refundReported()).isEqualTo(kroner(100)));
    }

    @Test
    void a_line_that_names_the_payment_is_matched_by_its_amount() {
        var november =
                refunded().refunded("ref_2", 50, FIFTH).reported("pay_1", -50).reported("pay_1", -100);

        assertThat(november.differences()).containsExactly(DifferenceClass.REFUNDED, DifferenceClass.REFUNDED);
    }

    @Test
    void a_refund_that_failed_and_its_two_lines_say_nothing_together() {
        var november = new November().reported("ref_1", -100).reported("ref_1", Movement.REFUND_FAILED, 100);

        assertThat(november.differences()).isEmpty();
    }

    @Test
    void a_refund_that_failed_at_the_provider_and_not_here_is_missing() {
        assertThat(refunded()
                        .reported("ref_1", -100)
                        .reported("ref_1", Movement.REFUND_FAILED, 100)
                        .differences())
                .containsExactly(DifferenceClass.MISSING_AT_PROVIDER);
    }

    @Test
    void a_refund_that_failed_alone_is_unknown() {
        assertThat(new November().reported("ref_9", Movement.REFUND_FAILED, 100).differences())
                .containsExactly(DifferenceClass.UNKNOWN_AT_PROVIDER);
    }

    @Test
    void a_refund_that_the_report_does_not_know_is_missing() {
        assertThat(refunded().differences()).containsExactly(DifferenceClass.MISSING_AT_PROVIDER);
    }

    @Test
    void a_refund_that_is_none_of_ours_is_unknown() {
        assertThat(new November().reported("ref_9", -100).differences())
                .containsExactly(DifferenceClass.UNKNOWN_AT_PROVIDER);
    }

    @Test
    void another_refund_of_a_payment_of_ours_is_unknown_too() {
        assertThat(refunded().reported("ref_1", -100).reported("pay_1", -70).differences())
                .containsExactly(DifferenceClass.REFUNDED, DifferenceClass.UNKNOWN_AT_PROVIDER);
    }

    @Test
    void another_amount_went_back_at_the_provider() {
        assertThat(refunded().reported("ref_1", -90).compared().differences())
                .extracting(Difference::text)
                .containsExactly("Refund ref_1 is 10000 NOK here and 9000 NOK at the provider.");
    }

    @Test
    void the_same_refund_twice_in_the_report_is_a_duplicate() {
        assertThat(refunded().reported("ref_1", -100).reported("ref_1", -100).differences())
                .containsExactly(DifferenceClass.DUPLICATE);
    }

    @Test
    void a_dispute_is_explained_when_the_report_has_what_the_bank_took() {
        var november = new November().disputed(499, FIFTH).reported("dp_1", Movement.DISPUTED, -499);

        assertThat(november.differences()).containsExactly(DifferenceClass.DISPUTED);
    }

    @Test
    void a_dispute_that_was_won_takes_the_money_and_brings_it_back() {
        var november = new November()
                .disputed(499, FIFTH)
                .disputed(-499, FIFTH.plusDays(9))
                .reported("dp_1", Movement.DISPUTED, -499)
                .reported("dp_1", Movement.DISPUTED, 499);

        assertThat(november.compared().differences()).hasSize(2).noneMatch(Difference::isOpen);
        assertThat(Totals.of(november.compared().rows()))
                .extracting(Close.Total::refunded)
                .containsExactly(kroner(0));
    }

    @Test
    void a_line_about_a_payment_of_another_day_is_told_and_needs_nobody() {
        assertThat(new November()
                        .paid(FIFTH.minusMonths(1))
                        .reported("pay_1", 499)
                        .differences())
                .containsExactly(DifferenceClass.OTHER_DAY);
    }

    private static November refunded() {
        return new November().reportedNothing().refunded("ref_1", 100, FIFTH);
    }
}
