package io.cardea.subscription.extension;

import static io.cardea.subscription.subscription.Examples.A_YEAR_AT_LEAST;
import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.days;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static io.cardea.subscription.subscription.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.freeze.FreezeMoves;
import io.cardea.subscription.payment.PaymentMoves;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ExtendingTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);
    private static final Terms A_YEAR_ONCE = new Terms.OneOff(Period.ofYears(1), null, null);
    private static final Money TEN_MONTHS = new Money(499_000, "NOK");
    private static final Product YEAR = product(A_YEAR_ONCE, TEN_MONTHS);

    @Test
    void the_new_time_begins_today_and_is_strictly_longer() {
        var extended = changed(extend(JANUARY, YEAR, "2027-01-11"));

        assertThat(extended.offer())
                .hasValueSatisfying(offer -> assertThat(offer.days()).isEqualTo(days("2027-01-11", "2028-01-11")));
    }

    @Test
    void the_days_that_are_left_are_laid_against_the_price() {
        var extended = changed(extend(JANUARY, YEAR, "2027-01-11"));

        var credit = PRICE.minus(PRICE.share(10, 31));
        assertThat(extended.offer())
                .hasValueSatisfying(offer -> assertThat(offer.price()).isEqualTo(TEN_MONTHS.minus(credit)));
    }

    @Test
    void nothing_ends_before_it_is_paid() {
        var extended = changed(extend(JANUARY, YEAR, "2027-01-11"));

        assertThat(extended.endsOn()).isEqualTo("2027-02-01");
    }

    @Test
    void what_would_not_be_longer_is_refused() {
        assertThat(code(extend(JANUARY, product(TEN_DAYS_ONCE, PRICE), "2027-01-11")))
                .isEqualTo("subscription.extension-not-longer");
    }

    @Test
    void what_would_cost_less_than_is_given_back_for_it_is_refused() {
        assertThat(code(extend(JANUARY, product(A_YEAR_ONCE, new Money(100, "NOK")), "2027-01-11")))
                .isEqualTo("subscription.credit-exceeds-price");
    }

    @Test
    void another_currency_is_refused_with_both() {
        assertThat(refusal(extend(JANUARY, product(A_YEAR_ONCE, new Money(50_000, "EUR")), "2027-01-11"))
                        .detail())
                .contains("NOK")
                .contains("EUR");
    }

    @Test
    void a_second_extension_does_not_overwrite_the_first() {
        var extended = changed(extend(JANUARY, YEAR, "2027-01-11"));

        assertThat(code(extend(extended, YEAR, "2027-01-12"))).isEqualTo("subscription.change-scheduled");
    }

    @Test
    void where_no_days_are_left_there_is_nothing_to_extend() {
        assertThat(code(extend(JANUARY, YEAR, "2027-02-05"))).isEqualTo("subscription.nothing-left");
    }

    @Test
    void who_has_promised_to_stay_extends_only_beyond_the_promise() {
        var promised = paid(A_YEAR_AT_LEAST, "2027-01-01", 1);
        var quarter = product(new Terms.OneOff(Period.ofMonths(3), null, null), TEN_MONTHS);
        var twoYears = product(new Terms.OneOff(Period.ofYears(2), null, null), TEN_MONTHS);

        assertThat(code(extend(promised, quarter, "2027-01-11", false))).isEqualTo("subscription.committed");
        assertThat(extend(promised, twoYears, "2027-01-11", false)).isInstanceOf(Decision.Changed.class);
        assertThat(extend(promised, quarter, "2027-01-11", true)).isInstanceOf(Decision.Changed.class);
    }

    /// It would end sooner than what there is, and be paid for.
    @Test
    void what_lasts_longer_only_by_a_freeze_is_wanted_no_more_when_that_is_taken_back() {
        var ending = new Rules(null, null, null, null, null, null, null, Rules.OnRefund.END_PERIOD);
        var quarter = paid(agreement("monthly", MONTHLY, PRICE, ending), "2027-01-01", 3);
        var givenBack = changed(PaymentMoves.giveBack(quarter, id("invoice 1"), noon("2027-01-10")));
        var frozen = changed(FreezeMoves.freeze(
                givenBack,
                id("freeze"),
                LocalDate.parse("2027-02-01"),
                LocalDate.parse("2027-02-20"),
                noon("2027-01-10")));
        var seventyDays = new Terms.OneOff(Period.ofDays(70), null, null);
        var extended = changed(extend(frozen, product(seventyDays, TEN_MONTHS), "2027-01-11"));

        var unfrozen = changed(FreezeMoves.unfreeze(extended, noon("2027-01-12")));

        assertThat(extended.schedule().list()).hasSize(1);
        assertThat(unfrozen.schedule().list()).isEmpty();
    }

    private static Product product(Terms terms, Money price) {
        return new Product(agreement("year", terms, price, Rules.USUAL), true);
    }

    private static Decision<Subscription, SubscriptionChange> extend(
            Subscription subscription, Product product, String day) {
        return extend(subscription, product, day, false);
    }

    private static Decision<Subscription, SubscriptionChange> extend(
            Subscription subscription, Product product, String day, boolean byStaff) {
        return Extending.extend(
                subscription, new Extending.Wish(id("wish " + day), product, "longer", "staff:1", byStaff), noon(day));
    }
}
