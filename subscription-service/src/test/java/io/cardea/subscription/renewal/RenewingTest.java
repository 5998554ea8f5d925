package io.cardea.subscription.renewal;

import static io.cardea.subscription.subscription.Examples.FOR_LIFE;
import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.days;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.terms.Rules;
import org.junit.jupiter.api.Test;

class RenewingTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @Test
    void who_renews_early_may_pay_today_and_loses_no_day() {
        var renewed = changed(renew(JANUARY, "2027-01-10"));

        assertThat(renewed.offer()).hasValueSatisfying(offer -> {
            assertThat(offer.invoiceOn()).isEqualTo("2027-01-10");
            assertThat(offer.days()).isEqualTo(days("2027-02-01", "2027-03-01"));
        });
    }

    @Test
    void renewing_moves_nothing_that_is_bought() {
        var renewed = changed(renew(JANUARY, "2027-01-10"));

        assertThat(renewed.purchases()).isEqualTo(JANUARY.purchases());
        assertThat(renewed.endsOn()).isEqualTo(JANUARY.endsOn());
    }

    @Test
    void asking_twice_is_no_news() {
        var renewed = changed(renew(JANUARY, "2027-01-10"));

        assertThat(renew(renewed, "2027-01-11")).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void what_is_due_is_asked_for_already() {
        assertThat(renew(JANUARY, "2027-02-03")).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void what_was_bought_once_can_be_bought_once_more() {
        var once = paid(TEN_DAYS_ONCE, "2027-01-01", 1);
        assertThat(once.offer()).isEmpty();

        var renewed = changed(renew(once, "2027-01-05"));

        assertThat(renewed.offer())
                .hasValueSatisfying(offer -> assertThat(offer.days()).isEqualTo(days("2027-01-11", "2027-01-21")));
    }

    @Test
    void what_was_bought_once_and_is_no_longer_sold_is_not_renewed() {
        var once = paid(TEN_DAYS_ONCE, "2027-01-01", 1);

        var decision = Renewing.renew(once, WISH, new Product(agreement(TEN_DAYS_ONCE), false), noon("2027-01-05"));

        assertThat(code(decision)).isEqualTo("subscription.not-sold-again");
    }

    @Test
    void what_was_bought_once_is_renewed_at_todays_price() {
        var once = paid(TEN_DAYS_ONCE, "2027-01-01", 1);
        var dearer = agreement("gym, newer", TEN_DAYS_ONCE, new Money(59_900, "NOK"), Rules.USUAL);

        var renewed = changed(Renewing.renew(once, WISH, new Product(dearer, true), noon("2027-01-05")));

        assertThat(renewed.offer())
                .hasValueSatisfying(offer -> assertThat(offer.price()).isEqualTo(new Money(59_900, "NOK")));
    }

    @Test
    void what_never_ends_needs_no_renewal() {
        assertThat(code(renew(paid(FOR_LIFE, "2027-01-01", 1), "2027-01-05"))).isEqualTo("subscription.not-changeable");
    }

    private static final Renewing.Wish WISH = new Renewing.Wish(id("wish"), id("change"), "early", "staff:1");

    private static Decision<Subscription, SubscriptionChange> renew(Subscription subscription, String day) {
        return Renewing.renew(
                subscription, WISH, new Product(subscription.agreements().last(), true), noon(day));
    }
}
