package io.cardea.subscription.payment;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.QUARTERLY;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.days;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.change;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.renewal.RenewalMoves;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionMessage;
import io.cardea.subscription.terms.Rules;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class GivingBackAPeriodTest {

    private static final Rules ENDING = new Rules(null, null, null, null, null, null, null, Rules.OnRefund.END_PERIOD);

    @Test
    void a_period_that_is_given_back_is_over_from_that_day_on() {
        var decision = giveBack(bought(1), 0, "2027-01-20");

        assertThat(changed(decision).endsOn()).isEqualTo("2027-01-20");
        assertThat(changed(decision).status()).isEqualTo(Status.EXPIRED);
        assertThat(change(decision))
                .isEqualTo(new SubscriptionChange.Refunded(0, id("invoice 0"), LocalDate.of(2027, 1, 20), 12));
    }

    @Test
    void it_shows_apart_from_what_has_run_out() {
        var told = SubscriptionMessage.of(changed(giveBack(bought(1), 0, "2027-01-20")));

        assertThat(told.statusReason()).isEqualTo("REFUNDED");
        assertThat(told.refunded())
                .containsExactly(
                        new SubscriptionMessage.RefundedMessage(0, id("invoice 0"), LocalDate.of(2027, 1, 20)));
    }

    @Test
    void what_has_run_out_has_no_such_reason() {
        var told = SubscriptionMessage.of(bought(1).at(noon("2027-03-01")));

        assertThat(told.status()).isEqualTo(Status.EXPIRED);
        assertThat(told.statusReason()).isNull();
    }

    @Test
    void where_the_product_keeps_what_is_given_back_nothing_changes() {
        assertThat(giveBack(paid(MONTHLY, "2027-01-01", 1), 0, "2027-01-20")).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void given_back_twice_it_ends_once() {
        var ended = changed(giveBack(bought(1), 0, "2027-01-20"));

        assertThat(giveBack(ended, 0, "2027-01-25")).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void the_periods_after_it_stay_where_they_are() {
        var before = bought(2);

        var after = changed(giveBack(before, 0, "2027-01-20"));

        assertThat(after.timeline().periods().getLast().days()).isEqualTo(days("2027-02-01", "2027-03-01"));
        assertThat(after.status(noon("2027-01-25"))).isEqualTo(Status.EXPIRED);
        assertThat(after.status(noon("2027-02-01"))).isEqualTo(Status.ACTIVE);
        assertThat(after.offer()).isEqualTo(before.offer());
    }

    @Test
    void a_period_that_has_not_begun_is_gone_and_those_before_it_are_not() {
        var after = changed(giveBack(bought(2), 1, "2027-01-20"));

        assertThat(after.status()).isEqualTo(Status.ACTIVE);
        assertThat(after.endsOn()).isEqualTo("2027-02-01");
        assertThat(after.status(noon("2027-02-01"))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void given_back_before_its_first_day_it_is_over_and_does_not_wait_for_it() {
        assertThat(changed(giveBack(bought(1), 0, "2026-12-20")).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void in_the_grace_nobody_is_waited_for_any_longer() {
        var after = changed(giveBack(bought(1), 0, "2027-02-03"));

        assertThat(after.status()).isEqualTo(Status.EXPIRED);
        assertThat(after.timeline().periods().getFirst().count()).isEqualTo(31);
    }

    @Test
    void nothing_more_is_sold_unless_somebody_asks_for_it() {
        var ended = changed(giveBack(bought(1), 0, "2027-01-20"));
        assertThat(ended.offer()).isEmpty();

        var asked = changed(RenewalMoves.renew(ended, id("wish"), id("none"), newest(ended), noon("2027-01-22")));

        assertThat(asked.offer().orElseThrow().price()).isEqualTo(PRICE);
    }

    @Test
    void what_is_paid_then_begins_on_that_day_and_renews_again() {
        var ended = changed(giveBack(bought(1), 0, "2027-01-20"));

        var paid = changed(PaymentMoves.pay(ended, id("invoice 1"), 1, PRICE, noon("2027-01-25")));

        assertThat(paid.status()).isEqualTo(Status.ACTIVE);
        assertThat(paid.timeline().periods().getLast().days()).isEqualTo(days("2027-01-25", "2027-02-25"));
        assertThat(paid.offer()).isPresent();
    }

    @Test
    void a_period_on_other_terms_that_never_began_changes_nothing_when_its_day_comes() {
        var bought = bought(2);
        var other = agreement("the pool", QUARTERLY, PRICE, ENDING);
        var upgraded = bought.draft()
                .revised(Revision.fromPeriod(id("up"), 1, other))
                .revised(Revision.fromPeriod(id("down"), 2, bought.agreement()))
                .at(bought.asOf());
        var ended = changed(giveBack(upgraded, 1, "2027-01-20"));
        var asked = changed(RenewalMoves.renew(ended, id("wish"), id("none"), newest(ended), noon("2027-01-22")));

        var paid = changed(PaymentMoves.pay(asked, id("invoice 2"), 2, PRICE, noon("2027-01-25")));

        assertThat(paid.timeline().periods().getLast().days()).isEqualTo(days("2027-02-01", "2027-03-01"));
        assertThat(paid.dueAt()).isEqualTo("2027-02-28T23:00:00Z");
    }

    @Test
    void a_renewal_that_was_asked_for_before_is_wanted_no_longer() {
        var bought = bought(1).at(noon("2027-01-10"));
        var asked = changed(RenewalMoves.renew(bought, id("wish"), id("none"), newest(bought), noon("2027-01-10")));

        var ended = changed(giveBack(asked, 0, "2027-01-20"));

        assertThat(ended.schedule().list()).isEmpty();
        assertThat(ended.offer()).isEmpty();
    }

    @Test
    void days_of_an_open_freeze_that_were_never_had_are_gone_too() {
        var ended = changed(giveBack(frozen(bought(1), "2027-01-10", null), 0, "2027-01-20"));

        assertThat(ended.timeline().periods().getFirst().count()).isEqualTo(9);
        assertThat(ended.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void what_still_waits_for_its_first_use_waits_no_longer() {
        var rules = new Rules(
                new Rules.Start.FirstUse(Period.ofDays(30)),
                null,
                null,
                null,
                null,
                null,
                null,
                Rules.OnRefund.END_PERIOD);
        var bought = paid(agreement(MONTHLY, rules), "2027-01-01", 1);
        var waiting = bought.draft()
                .purchases(bought.purchases().awaitingFirstUseBy(LocalDate.of(2027, 1, 31)))
                .at(noon("2027-01-02"));

        var ended = changed(giveBack(waiting, 0, "2027-01-05"));

        assertThat(ended.status()).isEqualTo(Status.EXPIRED);
        assertThat(ended.endsOn()).isEqualTo("2027-01-05");
    }

    @Test
    void days_after_a_cancellation_were_not_had_and_do_not_come_back() {
        var cancelled = bought(1)
                .draft()
                .cancelled(new Cancellation.AtOnce(LocalDate.of(2027, 1, 10), "moving"))
                .at(noon("2027-01-10"));

        var ended = changed(giveBack(cancelled, 0, "2027-01-20"));

        assertThat(ended.timeline().periods().getFirst().count()).isEqualTo(9);
    }

    @Test
    void what_another_invoice_bought_is_not_ended() {
        assertThat(GivingBack.giveBack(bought(1), id("another"), LocalDate.of(2027, 1, 20), noon("2027-01-20")))
                .isInstanceOf(Decision.Unchanged.class);
    }

    private static Subscription bought(int periods) {
        return paid(agreement(MONTHLY, ENDING), "2027-01-01", periods);
    }

    private static Product newest(Subscription subscription) {
        return new Product(subscription.agreements().last(), true);
    }

    private static Decision<Subscription, SubscriptionChange> giveBack(
            Subscription subscription, int period, String day) {
        return GivingBack.giveBack(subscription, id("invoice " + period), LocalDate.parse(day), noon(day));
    }
}
