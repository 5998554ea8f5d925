package io.cardea.billing.subscription;

import static io.cardea.billing.subscription.Subscriptions.ANCHOR;
import static io.cardea.billing.subscription.Subscriptions.PRICE;
import static io.cardea.billing.subscription.Subscriptions.facts;
import static io.cardea.billing.subscription.Subscriptions.freezeFee;
import static io.cardea.billing.subscription.Subscriptions.owing;
import static io.cardea.billing.subscription.Subscriptions.pending;
import static io.cardea.billing.subscription.Subscriptions.period;
import static io.cardea.billing.subscription.Subscriptions.running;
import static io.cardea.billing.subscription.Subscriptions.shifted;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.subscription.Billed.Stage;
import io.cardea.billing.subscription.BillingStep.Withdrawal;
import io.cardea.billing.tax.Tax;
import io.cardea.billing.tax.TaxCategory;
import io.cardea.chassis.money.Money;
import io.cardea.testing.cases.SeededCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingASubscriptionTest {

    private static final LocalDate FIRST_RENEWAL = ANCHOR.plusMonths(1);
    private static final UUID INVOICE = UUID.fromString("01931f6e-0000-7000-8000-00000000000c");

    @Test
    void a_pending_subscription_is_invoiced_at_once() {
        BillingStep step = Billing.next(pending(), List.of(), ANCHOR.minusDays(30));

        assertThat(step.issue()).extracting(InvoiceItem::charge).containsExactly("period/0");
    }

    @Test
    void an_item_says_what_is_bought_and_until_when() {
        BillingStep step = Billing.next(pending(), List.of(), ANCHOR);

        assertThat(step.issue()).extracting(InvoiceItem::text).containsExactly("Monthly, 2026-11-20 to 2026-12-19");
    }

    @Test
    void an_item_costs_what_the_subscription_says() {
        var bridging = new Money(12_345, "NOK");

        BillingStep step = Billing.next(owing(period(1, bridging, null)), List.of(), ANCHOR);

        assertThat(step.issue()).extracting(InvoiceItem::price).containsExactly(bridging);
    }

    @Test
    void a_renewal_is_invoiced_on_its_first_day() {
        BillingStep step = Billing.next(running(1), List.of(paid(period(0))), FIRST_RENEWAL);

        assertThat(step.issue()).extracting(InvoiceItem::start).containsExactly(FIRST_RENEWAL);
    }

    @Test
    void the_day_before_a_renewal_only_says_when_to_look_again() {
        BillingStep step = Billing.next(running(1), List.of(paid(period(0))), FIRST_RENEWAL.minusDays(1));

        assertThat(step).isEqualTo(new BillingStep(List.of(), List.of(), List.of(), FIRST_RENEWAL));
    }

    @Test
    void a_charge_that_is_invoiced_is_not_invoiced_again() {
        BillingStep step = Billing.next(running(1), List.of(paid(period(0)), open(period(1))), FIRST_RENEWAL);

        assertThat(step).isEqualTo(BillingStep.NOTHING);
    }

    @Test
    void a_paid_period_that_the_facts_do_not_know_yet_is_not_invoiced_again() {
        BillingStep step = Billing.next(pending(), List.of(paid(period(0))), ANCHOR);

        assertThat(step.isNothing()).isTrue();
    }

    @Test
    void a_paid_invoice_whose_money_went_elsewhere_is_followed_by_another() {
        var before = pending();
        var dismissed = new BilledSubscription(
                before.id(),
                before.member(),
                before.site(),
                before.product(),
                before.zone(),
                before.standing(),
                before.owed(),
                before.credits(),
                before.access(),
                Set.of(INVOICE),
                before.doubts(),
                null,
                null,
                false,
                AllowedMethod.ALL);

        BillingStep step = Billing.next(dismissed, List.of(paid(period(0))), ANCHOR);

        assertThat(step.issue()).extracting(InvoiceItem::charge).containsExactly("period/0");
    }

    @Test
    void a_fee_for_a_freeze_is_invoiced_on_its_first_day_beside_the_renewal() {
        var frozen = owing(period(1), freezeFee(ANCHOR.plusDays(5)));

        BillingStep step = Billing.next(frozen, List.of(paid(period(0))), ANCHOR.plusDays(5));

        assertThat(step.issue()).extracting(InvoiceItem::text).containsExactly("Monthly, frozen from 2026-11-25");
        assertThat(step.lookAgainOn()).isEqualTo(FIRST_RENEWAL);
    }

    @Test
    void an_open_invoice_is_replaced_when_its_days_have_moved() {
        BillingStep step = Billing.next(owing(shifted(1, 3)), List.of(paid(period(0)), open(period(1))), FIRST_RENEWAL);

        assertThat(step.withdraw()).containsExactly(new Withdrawal(INVOICE, Withdrawal.Why.REPLACED));
        assertThat(step.lookAgainOn()).isEqualTo(FIRST_RENEWAL.plusDays(3));
    }

    @Test
    void an_open_invoice_is_replaced_when_the_amount_is_another() {
        var dearer = period(1, PRICE.plus(PRICE), FIRST_RENEWAL);

        BillingStep step = Billing.next(owing(dearer), List.of(paid(period(0)), open(period(1))), FIRST_RENEWAL);

        assertThat(step.withdraw()).containsExactly(new Withdrawal(INVOICE, Withdrawal.Why.REPLACED));
        assertThat(step.issue()).extracting(InvoiceItem::price).containsExactly(PRICE.plus(PRICE));
    }

    @ParameterizedTest
    @CsvSource({"REVIEW", "A_STATE_OF_A_LATER_RELEASE"})
    void nothing_is_issued_or_taken_back_while_a_subscription_is_held(String status) {
        BilledSubscription held = facts(Standing.of(status), List.of(period(1)), null);

        BillingStep step = Billing.next(held, List.of(paid(period(0)), open(period(2))), FIRST_RENEWAL.plusDays(9));

        assertThat(step).isEqualTo(BillingStep.NOTHING);
    }

    @Test
    void the_open_invoice_of_a_cancelled_subscription_is_withdrawn() {
        BilledSubscription cancelled = facts(Standing.of("CANCELLED"), List.of(), FIRST_RENEWAL);

        BillingStep step = Billing.next(cancelled, List.of(paid(period(0)), open(period(1))), FIRST_RENEWAL);

        assertThat(step.withdraw()).containsExactly(new Withdrawal(INVOICE, Withdrawal.Why.CANCELLED));
    }

    @Test
    void a_paid_invoice_of_a_cancelled_subscription_stays_as_it_is() {
        BilledSubscription cancelled = facts(Standing.ENDED, List.of(), ANCHOR);

        BillingStep step = Billing.next(cancelled, List.of(paid(period(0))), ANCHOR);

        assertThat(step.isNothing()).isTrue();
    }

    @Test
    void an_open_invoice_over_a_period_that_came_from_elsewhere_is_withdrawn() {
        BillingStep step = Billing.next(running(2), List.of(paid(period(0)), open(period(1))), FIRST_RENEWAL);

        assertThat(step.withdraw()).containsExactly(new Withdrawal(INVOICE, Withdrawal.Why.COVERED));
    }

    @Test
    void an_open_invoice_over_what_nobody_wants_any_more_is_withdrawn() {
        BilledSubscription undated = facts(Standing.RUNNING, List.of(), null);

        BillingStep step = Billing.next(undated, List.of(paid(period(0)), open(period(1))), FIRST_RENEWAL);

        assertThat(step.withdraw()).containsExactly(new Withdrawal(INVOICE, Withdrawal.Why.WITHDRAWN));
    }

    @Test
    void what_was_withdrawn_and_is_owed_again_is_invoiced_again() {
        BillingStep step = Billing.next(running(1), List.of(paid(period(0)), withdrawn(period(1))), FIRST_RENEWAL);

        assertThat(step.issue()).extracting(InvoiceItem::charge).containsExactly("period/1");
    }

    @Test
    void a_subscription_that_owes_nothing_gets_nothing() {
        BilledSubscription used = facts(Standing.RUNNING, List.of(), null);

        BillingStep step = Billing.next(used, List.of(paid(period(0))), ANCHOR.plusYears(9));

        assertThat(step).isEqualTo(BillingStep.NOTHING);
    }

    @Test
    void an_open_invoice_with_the_tax_of_the_product_that_it_is_for_stays() {
        var other = Subscriptions.soldAs(period(1), "Book club", new Tax(TaxCategory.S, 1000, Tax.Prices.GROSS));

        BillingStep step = Billing.next(owing(other), List.of(open(other)), FIRST_RENEWAL);

        assertThat(step.isNothing()).isTrue();
    }

    @Test
    void an_open_invoice_with_another_tax_is_replaced() {
        var other = Subscriptions.soldAs(period(1), "Book club", new Tax(TaxCategory.S, 1000, Tax.Prices.GROSS));

        BillingStep step = Billing.next(owing(other), List.of(open(period(1))), FIRST_RENEWAL);

        assertThat(step.withdraw()).extracting(Withdrawal::why).containsExactly(Withdrawal.Why.REPLACED);
        assertThat(step.issue()).extracting(InvoiceItem::tax).containsExactly(other.taxIn(owing(other)));
    }

    @Test
    void what_is_invoiced_before_its_day_is_asked_for_on_it() {
        var owed = period(1, PRICE, FIRST_RENEWAL.minusDays(3)).chargedOnItsDay();
        var waiting = new Billed(INVOICE, owed.item(pending()), Stage.UNASKED);

        assertThat(Billing.next(owing(owed), List.of(waiting), FIRST_RENEWAL.minusDays(1)))
                .isEqualTo(new BillingStep(List.of(), List.of(), List.of(), FIRST_RENEWAL));
        assertThat(Billing.next(owing(owed), List.of(waiting), FIRST_RENEWAL).ask())
                .containsExactly(INVOICE);
    }

    @Test
    void what_has_been_asked_for_is_not_asked_for_again_on_its_day() {
        var owed = period(1, PRICE, FIRST_RENEWAL.minusDays(3)).chargedOnItsDay();

        assertThat(Billing.next(owing(owed), List.of(open(owed)), FIRST_RENEWAL).isNothing())
                .isTrue();
    }

    @Test
    void an_invoice_without_a_way_to_pay_is_left_to_its_task() {
        var unasked = new Billed(INVOICE, period(1).item(pending()), Stage.UNASKED);

        assertThat(Billing.next(running(1), List.of(unasked), FIRST_RENEWAL.plusDays(1))
                        .ask())
                .isEmpty();
    }

    /// Whatever other days somebody looks on, each of them once.
    @Test
    void a_card_is_never_charged_before_its_day_and_once_by_the_first_look_on_it_or_after() {
        SeededCases.times(200).check(random -> {
            var owed = period(1, PRICE, FIRST_RENEWAL.minusDays(random.nextInt(1, 10)))
                    .chargedOnItsDay();
            var waiting = new Billed(INVOICE, owed.item(pending()), Stage.UNASKED);
            var looks = IntStream.rangeClosed(-10, 10)
                    .filter(_ -> random.nextBoolean())
                    .mapToObj(FIRST_RENEWAL::plusDays)
                    .toList();

            var asking = looks.stream()
                    .filter(day -> !Billing.next(owing(owed), List.of(waiting), day)
                            .ask()
                            .isEmpty())
                    .toList();

            assertThat(asking)
                    .containsExactlyElementsOf(looks.stream()
                            .filter(day -> !day.isBefore(FIRST_RENEWAL))
                            .toList());
        });
    }

    private static Billed open(Owed owed) {
        return new Billed(INVOICE, owed.item(pending()), Stage.OPEN);
    }

    private static Billed paid(Owed owed) {
        return new Billed(INVOICE, owed.item(pending()), Stage.PAID);
    }

    private static Billed withdrawn(Owed owed) {
        return new Billed(INVOICE, owed.item(pending()), Stage.VOID);
    }
}
