package io.cardea.subscription.payment;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.days;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static io.cardea.subscription.subscription.Outcomes.change;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.extension.ExtensionMoves;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction.Why;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.renewal.RenewalMoves;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayingAPeriodTest {

    private static final Subscription FROZEN_SINCE_THE_TENTH =
            frozen(paid(MONTHLY, "2027-01-01", 1), "2027-01-10", null);

    @Test
    void the_first_payment_activates() {
        var decision = pay(unpaid(MONTHLY, "2027-01-01"), "invoice 0", 0, "2027-01-01");

        assertThat(changed(decision).status()).isEqualTo(Status.ACTIVE);
        assertThat(decision).extracting("change").isEqualTo(new SubscriptionChange.Activated(0, id("invoice 0")));
    }

    @Test
    void the_first_period_begins_when_it_is_paid_if_that_is_later_than_it_was_wanted() {
        var active = changed(pay(unpaid(MONTHLY, "2027-01-01"), "invoice 0", 0, "2027-01-05"));

        assertThat(active.timeline().days().start()).isEqualTo("2027-01-05");
        assertThat(active.endsOn()).isEqualTo("2027-02-05");
    }

    @Test
    void what_is_paid_before_it_begins_waits_for_its_day() {
        var early = changed(pay(unpaid(MONTHLY, "2027-01-01"), "invoice 0", 0, "2026-12-20"));

        assertThat(early.status()).isEqualTo(Status.PENDING);
        assertThat(early.dueAt()).isEqualTo("2026-12-31T23:00:00Z");
    }

    @Test
    void an_early_renewal_loses_no_day() {
        var renewed = changed(pay(paid(MONTHLY, "2027-01-31", 1), "invoice 1", 1, "2027-02-02"));

        assertThat(renewed.endsOn()).isEqualTo("2027-03-31");
    }

    @Test
    void a_renewal_in_the_grace_follows_the_last_day_without_a_gap() {
        var decision = pay(paid(MONTHLY, "2027-01-01", 1), "invoice 1", 1, "2027-02-03");

        assertThat(changed(decision).status()).isEqualTo(Status.ACTIVE);
        assertThat(changed(decision).timeline().periods().getLast().start()).isEqualTo("2027-02-01");
        assertThat(changed(decision).endsOn()).isEqualTo("2027-03-01");
    }

    @Test
    void the_same_payment_twice_changes_nothing() {
        var decision = pay(paid(MONTHLY, "2027-01-01", 2), "invoice 0", 0, "2027-01-05");

        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void a_payment_during_an_open_freeze_is_added_behind_it() {
        var renewed = changed(pay(FROZEN_SINCE_THE_TENTH, "invoice 1", 1, "2027-06-01"));

        assertThat(renewed.timeline().periods()).hasSize(2);
        assertThat(renewed.status()).isEqualTo(Status.FROZEN);
    }

    @ParameterizedTest
    @CsvSource({"0, PAID_TWICE", "3, PAID_AHEAD"})
    void a_payment_for_another_period_than_the_next_is_left_to_a_person(int period, Why why) {
        var decision = pay(paid(MONTHLY, "2027-01-01", 2), "other", period, "2027-01-05");

        assertReviewed(decision, why);
    }

    @Test
    void after_the_grace_the_days_that_nobody_could_use_do_not_count() {
        var late = changed(pay(paid(MONTHLY, "2027-01-01", 1), "late", 1, "2027-03-01"));

        assertThat(late.status()).isEqualTo(Status.ACTIVE);
        assertThat(late.lapses()).containsExactly(days("2027-02-08", "2027-03-01"));
        assertThat(late.endsOn()).isEqualTo("2027-03-22");
    }

    @Test
    void the_days_of_the_grace_do_count() {
        var late = changed(pay(paid(MONTHLY, "2027-01-01", 1), "late", 1, "2027-02-07"));

        assertThat(late.lapses()).isEmpty();
        assertThat(late.endsOn()).isEqualTo("2027-03-01");
    }

    @Test
    void a_year_too_late_still_buys_what_was_paid_for() {
        var late = changed(pay(paid(MONTHLY, "2027-01-01", 1), "late", 1, "2028-02-20"));

        assertThat(late.timeline().leftFrom(late.timeline().periods().getLast(), LocalDate.of(2028, 2, 20)))
                .isEqualTo(28 - 7);
    }

    @Test
    void after_a_trial_paid_days_begin_when_they_are_paid() {
        var tried = tried("2027-01-01", 14);

        var activated = pay(tried, "invoice 1", 1, "2027-01-20");

        assertThat(changed(activated).timeline().periods().getLast().days())
                .isEqualTo(days("2027-01-20", "2027-02-20"));
        assertThat(change(activated)).isEqualTo(new SubscriptionChange.Activated(1, id("invoice 1")));
    }

    @Test
    void during_a_trial_paid_days_begin_after_it() {
        var activated = changed(pay(tried("2027-01-01", 14), "invoice 1", 1, "2027-01-05"));

        assertThat(activated.timeline().periods().getLast().days()).isEqualTo(days("2027-01-15", "2027-02-15"));
    }

    @Test
    void what_begins_with_its_first_use_may_be_used_from_the_payment_on() {
        var rules = new Rules(new Rules.Start.FirstUse(Period.ofDays(30)), null, null, null, null);
        var paid = changed(pay(unpaid(agreement(TEN_DAYS_ONCE, rules), "2027-01-01"), "invoice 0", 0, "2027-01-03"));

        assertThat(paid.status()).isEqualTo(Status.ACTIVE);
        assertThat(paid.purchases().firstUseBy()).isEqualTo("2027-02-02");
        assertThat(paid.endsOn()).isEqualTo("2027-02-12");
    }

    @Test
    void a_second_payment_of_what_is_sold_once_is_left_to_a_person() {
        assertReviewed(pay(paid(TEN_DAYS_ONCE, "2027-01-01", 1), "more", 1, "2027-01-05"), Why.NOT_FOR_SALE);
    }

    @Test
    void a_payment_after_the_cancellation_is_left_to_a_person() {
        var cancelled = unpaid(MONTHLY, "2027-01-01")
                .draft()
                .cancelled(new Cancellation.AtOnce(LocalDate.of(2027, 1, 2), "changed my mind"))
                .at(noon("2027-01-02"));

        assertReviewed(pay(cancelled, "invoice 0", 0, "2027-01-03"), Why.PAID_AFTER_CANCELLATION);
    }

    @Test
    void another_amount_than_the_agreed_one_is_left_to_a_person() {
        var payment = new Payment(id("invoice 0"), 0, new Money(PRICE.amount() - 1, "NOK"));

        var decision = Paying.pay(unpaid(MONTHLY, "2027-01-01"), payment, noon("2027-01-01"));

        assertReviewed(decision, Why.OTHER_AMOUNT);
    }

    @Test
    void an_extension_is_the_early_renewal_that_was_wanted_before_it() {
        var january = paid(MONTHLY, "2027-01-01", 1);
        var product = new Product(january.agreements().last(), true);
        var wanted = changed(RenewalMoves.renew(january, id("early"), id("none"), product, noon("2027-01-11")));
        var longer = new Product(
                agreement(
                        "year",
                        new Terms.Recurring(Period.ofYears(1), Period.ofDays(7), null),
                        new Money(499_000, "NOK"),
                        Rules.USUAL),
                true);
        var both = changed(ExtensionMoves.extend(wanted, id("longer"), longer, noon("2027-01-11")));

        var price = both.offer().orElseThrow().price();
        var extended = changed(PaymentMoves.pay(both, id("invoice"), 1, price, noon("2027-01-12")));

        assertThat(extended.schedule().list()).isEmpty();
        assertThat(extended.offer().orElseThrow().invoiceOn()).isEqualTo("2028-01-11");
    }

    @Test
    void a_contradiction_is_noted_once() {
        var doubtful = changed(pay(paid(MONTHLY, "2027-01-01", 1), "other", 0, "2027-01-05"));

        assertThat(pay(doubtful, "other", 0, "2027-01-06")).isInstanceOf(Decision.Unchanged.class);
    }

    private static Decision<Subscription, SubscriptionChange> pay(
            Subscription subscription, String invoice, int period, String day) {
        return Paying.pay(subscription, new Payment(id(invoice), period, PRICE), noon(day));
    }

    private static Subscription tried(String startsOn, int days) {
        var unpaid = unpaid(MONTHLY, startsOn);
        var end = LocalDate.parse(startsOn).plusDays(days);
        return unpaid.draft()
                .purchases(unpaid.purchases().with(Bought.free(days, Source.TRIAL, null), new Anchor(end, 1)))
                .at(noon(startsOn));
    }

    private static void assertReviewed(Decision<Subscription, SubscriptionChange> decision, Why why) {
        assertThat(changed(decision).status()).isEqualTo(Status.REVIEW);
        assertThat(decision).extracting("change").isEqualTo(new SubscriptionChange.ReviewOpened(why));
    }
}
