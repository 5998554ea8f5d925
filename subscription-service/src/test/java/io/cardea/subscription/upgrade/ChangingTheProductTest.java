package io.cardea.subscription.upgrade;

import static io.cardea.subscription.subscription.Examples.A_YEAR_AT_LEAST;
import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static io.cardea.subscription.subscription.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.payment.PaymentMoves;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionMessage;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import io.cardea.subscription.upgrade.ChangingProduct.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingTheProductTest {

    private static final Money TWICE = new Money(99_800, "NOK");
    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);
    private static final Product BIG = product("big", MONTHLY, TWICE);

    @Test
    void an_upgrade_now_never_moves_the_end() {
        var upgraded = changed(change(JANUARY, BIG, When.NOW, "2027-01-11"));

        assertThat(upgraded.endsOn()).isEqualTo("2027-02-01");
        assertThat(upgraded.agreementOn(LocalDate.of(2027, 1, 10)).key()).isEqualTo("gym");
        assertThat(upgraded.agreementOn(LocalDate.of(2027, 1, 11)).key()).isEqualTo("big");
    }

    @Test
    void an_upgrade_now_costs_the_difference_for_the_days_left() {
        var upgraded = changed(change(JANUARY, BIG, When.NOW, "2027-01-11"));

        var oldRest = PRICE.minus(PRICE.share(10, 31));
        var newRest = TWICE.share(21, 31);
        assertThat(changes(upgraded)).containsExactly(newRest.minus(oldRest));
    }

    @Test
    void a_downgrade_now_gives_the_difference_back() {
        var downgraded =
                changed(change(JANUARY, product("small", MONTHLY, new Money(0, "NOK")), When.NOW, "2027-01-11"));

        assertThat(changes(downgraded))
                .containsExactly(PRICE.minus(PRICE.share(10, 31)).negated());
    }

    @Test
    void an_upgrade_on_the_first_day_costs_the_whole_difference() {
        var upgraded = changed(change(JANUARY, BIG, When.NOW, "2027-01-01"));

        assertThat(changes(upgraded)).containsExactly(TWICE.minus(PRICE));
    }

    @Test
    void the_next_period_costs_what_the_new_product_costs() {
        var upgraded = changed(change(JANUARY, BIG, When.NOW, "2027-01-11"));

        assertThat(upgraded.offer())
                .hasValueSatisfying(offer -> assertThat(offer.price()).isEqualTo(TWICE));
    }

    @Test
    void at_the_periods_end_today_stays_as_it_is_and_the_next_period_is_another() {
        var wanted = changed(change(JANUARY, BIG, When.PERIOD_END, "2027-01-11"));

        assertThat(changes(wanted)).isEmpty();
        assertThat(wanted.agreementOn(LocalDate.of(2027, 1, 31)).key()).isEqualTo("gym");
        assertThat(wanted.offer())
                .hasValueSatisfying(offer -> assertThat(offer.agreement().key()).isEqualTo("big"));
    }

    @Test
    void a_second_change_at_the_periods_end_does_not_overwrite_the_first() {
        var wanted = changed(change(JANUARY, BIG, When.PERIOD_END, "2027-01-11"));

        var second = change(wanted, product("other", MONTHLY, PRICE), When.PERIOD_END, "2027-01-12");

        assertThat(code(second)).isEqualTo("subscription.change-scheduled");
        assertThat(wanted.schedule().list()).hasSize(1);
    }

    @Test
    void between_currencies_nothing_changes() {
        var decision = change(JANUARY, product("euro", MONTHLY, new Money(5_000, "EUR")), When.NOW, "2027-01-11");

        assertThat(refusal(decision)).isEqualTo(new ProductRefusal.CurrencyDiffers("NOK", "EUR"));
    }

    @Test
    void the_same_product_is_no_change() {
        var decision = change(JANUARY, new Product(agreement(MONTHLY), true), When.NOW, "2027-01-11");

        assertThat(code(decision)).isEqualTo("subscription.same-product");
    }

    @Test
    void what_is_withdrawn_is_sold_to_nobody() {
        var withdrawn = new Product(agreement("big", MONTHLY, TWICE, Rules.USUAL), false);

        assertThat(code(change(JANUARY, withdrawn, When.NOW, "2027-01-11")))
                .isEqualTo("subscription.product-withdrawn");
    }

    @Test
    void a_freeze_leaves_the_difference_as_it_is() {
        var upgraded = changed(change(JANUARY, BIG, When.NOW, "2027-01-11"));

        assertThat(changes(frozen(upgraded, "2027-01-15", "2027-01-25"))).isEqualTo(changes(upgraded));
    }

    @Test
    void what_a_change_costs_stays_when_a_period_paid_ahead_moves_to_a_longer_month() {
        var ahead = paid(MONTHLY, "2027-01-01", 2);
        var upgraded = changed(change(ahead, BIG, When.NOW, "2027-01-11"));

        assertThat(changes(frozen(upgraded, "2027-01-20", "2027-02-20"))).isEqualTo(changes(upgraded));
    }

    @Test
    void a_change_is_about_the_days_that_were_bought_before_it() {
        var upgraded = changed(change(JANUARY, BIG, When.NOW, "2027-01-11"));

        var renewed = changed(PaymentMoves.pay(upgraded, id("february"), 1, TWICE, noon("2027-02-01")));

        assertThat(SubscriptionMessage.of(renewed).charges())
                .filteredOn(charge -> charge.kind() == Charge.Kind.CHANGE)
                .extracting(Charge::end)
                .containsExactly(LocalDate.of(2027, 2, 1));
    }

    @Test
    void who_has_promised_to_stay_changes_only_to_what_keeps_the_promise() {
        var promised = paid(A_YEAR_AT_LEAST, "2027-01-01", 1);

        for (var when : When.values()) {
            assertThat(refusal(change(promised, BIG, when, "2027-01-11", false)))
                    .isEqualTo(new SubscriptionRefusal.Committed(promised.id(), LocalDate.of(2028, 1, 1)));
        }
        assertThat(change(promised, product("big", A_YEAR_AT_LEAST, TWICE), When.NOW, "2027-01-11", false))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void staff_change_the_product_in_spite_of_a_promise() {
        assertThat(change(paid(A_YEAR_AT_LEAST, "2027-01-01", 1), BIG, When.NOW, "2027-01-11", true))
                .isInstanceOf(Decision.Changed.class);
    }

    private static Product product(String key, Terms terms, Money price) {
        return new Product(agreement(key, terms, price, Rules.USUAL), true);
    }

    private static List<Money> changes(Subscription subscription) {
        return SubscriptionMessage.of(subscription).charges().stream()
                .filter(charge -> charge.kind() == Charge.Kind.CHANGE)
                .map(Charge::amount)
                .toList();
    }

    private static Decision<Subscription, SubscriptionChange> change(
            Subscription subscription, Product product, When when, String day) {
        return change(subscription, product, when, day, false);
    }

    private static Decision<Subscription, SubscriptionChange> change(
            Subscription subscription, Product product, When when, String day, boolean byStaff) {
        return ChangingProduct.change(
                subscription,
                new ChangingProduct.Wish(id("wish " + day), product, when, "more", "staff:1", byStaff),
                noon(day));
    }
}
