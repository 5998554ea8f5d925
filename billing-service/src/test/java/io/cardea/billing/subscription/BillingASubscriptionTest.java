package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.ANCHOR;
import static io.cardea.billing.subscription.Subscriptions.covered;
import static io.cardea.billing.subscription.Subscriptions.facts;
import static io.cardea.billing.subscription.Subscriptions.pending;
import static io.cardea.billing.subscription.Subscriptions.running;
import static io.cardea.billing.subscription.Subscriptions.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.subscription.BillingStep.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingASubscriptionTest {

    private static final LocalDate FIRST_RENEWAL = ANCHOR.plusMonths(1);
    private static final UUID INVOICE = UUID.fromString("01931f6e-0000-7000-8000-00000000000c");

    @Test
    void a_pending_subscription_is_invoiced_at_once() {
        BillingStep step = Billing.next(pending(), List.of(), ANCHOR.minusDays(30));

        assertThat(step.issue()).extracting(InvoiceItem::periodIndex).containsExactly(0);
    }

    @Test
    void what_is_paid_before_it_begins_is_not_asked_for_its_renewal() {
        var paidAhead = facts(Standing.AWAITS_FIRST_PAYMENT, wanted(1, 0), 1, null);

        BillingStep step = Billing.next(paidAhead, List.of(paid(0)), ANCHOR.minusDays(30));

        assertThat(step).isEqualTo(new BillingStep(List.of(), List.of(), FIRST_RENEWAL));
    }

    @Test
    void an_item_says_what_is_bought_and_until_when() {
        BillingStep step = Billing.next(pending(), List.of(), ANCHOR);

        assertThat(step.issue()).extracting(InvoiceItem::text).containsExactly("Monthly, 2026-11-20 to 2026-12-19");
    }

    @Test
    void a_renewal_is_invoiced_on_its_first_day() {
        BillingStep step = Billing.next(running(1), List.of(paid(0)), FIRST_RENEWAL);

        assertThat(step.issue()).extracting(InvoiceItem::start).containsExactly(FIRST_RENEWAL);
    }

    @Test
    void the_day_before_a_renewal_only_says_when_to_look_again() {
        BillingStep step = Billing.next(running(1), List.of(paid(0)), FIRST_RENEWAL.minusDays(1));

        assertThat(step).isEqualTo(new BillingStep(List.of(), List.of(), FIRST_RENEWAL));
    }

    @Test
    void a_period_that_is_invoiced_is_not_invoiced_again() {
        BillingStep step = Billing.next(running(1), List.of(paid(0), open(1)), FIRST_RENEWAL);

        assertThat(step).isEqualTo(new BillingStep(List.of(), List.of(), null));
    }

    @Test
    void a_paid_period_that_the_facts_do_not_know_yet_is_not_invoiced_again() {
        BillingStep step = Billing.next(pending(), List.of(paid(0)), ANCHOR);

        assertThat(step.isNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FROZEN", "REVIEW", "A_STATE_OF_A_LATER_RELEASE"})
    void nothing_is_issued_or_taken_back_while_a_subscription_is_held(String status) {
        BilledSubscription held = facts(Standing.of(status), wanted(1, 0), 1, null);

        BillingStep step = Billing.next(held, List.of(paid(0), open(2)), FIRST_RENEWAL.plusDays(9));

        assertThat(step).isEqualTo(new BillingStep(List.of(), List.of(), null));
    }

    @Test
    void the_open_invoice_of_a_cancelled_subscription_is_withdrawn() {
        BilledSubscription cancelled = facts(Standing.of("CANCELLED"), null, 1, FIRST_RENEWAL);

        BillingStep step = Billing.next(cancelled, List.of(paid(0), open(1)), FIRST_RENEWAL);

        assertThat(step.withdraw()).containsExactly(new Withdrawal(INVOICE, "CANCELLED"));
    }

    @Test
    void a_paid_invoice_of_a_cancelled_subscription_stays_as_it_is() {
        BilledSubscription cancelled = facts(Standing.ENDED, null, 1, ANCHOR);

        BillingStep step = Billing.next(cancelled, List.of(paid(0)), ANCHOR);

        assertThat(step.isNothing()).isTrue();
    }

    @Test
    void a_renewal_on_the_day_of_a_planned_end_is_not_invoiced() {
        BilledSubscription ending = facts(Standing.RUNNING, wanted(1, 0), 1, FIRST_RENEWAL);

        BillingStep step = Billing.next(ending, List.of(paid(0)), FIRST_RENEWAL);

        assertThat(step).isEqualTo(new BillingStep(List.of(), List.of(), null));
    }

    @Test
    void an_open_invoice_over_a_period_that_came_from_elsewhere_is_withdrawn() {
        BilledSubscription given = facts(Standing.RUNNING, wanted(2, 0), 2, null);

        BillingStep step = Billing.next(given, List.of(paid(0), open(1)), FIRST_RENEWAL);

        assertThat(step.withdraw()).containsExactly(new Withdrawal(INVOICE, "COVERED"));
    }

    @Test
    void a_subscription_that_wants_nothing_gets_nothing() {
        BilledSubscription used = facts(Standing.RUNNING, null, 1, null);

        BillingStep step = Billing.next(used, List.of(paid(0)), ANCHOR.plusYears(9));

        assertThat(step).isEqualTo(new BillingStep(List.of(), List.of(), null));
    }

    @Test
    void the_period_of_a_withdrawn_invoice_is_not_invoiced_again() {
        BillingStep step = Billing.next(running(1), List.of(paid(0), closed(1)), FIRST_RENEWAL);

        assertThat(step.isNothing()).isTrue();
    }

    @Test
    void covered_periods_need_no_invoice() {
        assertThat(Billing.next(running(3), List.of(), ANCHOR.plusMonths(2)).issue())
                .isEmpty();
        assertThat(covered(3)).containsExactly(0, 1, 2);
    }

    private static Billed open(int index) {
        return new Billed(INVOICE, index, ANCHOR.plusMonths(index), true);
    }

    private static Billed paid(int index) {
        return closed(index);
    }

    private static Billed closed(int index) {
        return new Billed(new UUID(7, index), index, ANCHOR.plusMonths(index), false);
    }
}
