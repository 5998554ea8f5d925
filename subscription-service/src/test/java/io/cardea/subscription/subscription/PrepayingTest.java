package io.cardea.subscription.subscription;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.cancellation.CancellationMoves;
import io.cardea.subscription.extension.ExtensionMoves;
import io.cardea.subscription.freeze.FreezeMoves;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.renewal.RenewalMoves;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Prepaid;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import io.cardea.subscription.upgrade.UpgradeMoves;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A year for less than twelve months (C40, C42): what was paid for it is what its days are worth.
class PrepayingTest {

    private static final Rules GIVES_BACK = new Rules(null, null, null, Rules.Refund.UNUSED_DAYS, null, null);
    private static final Terms YEARLY = new Terms.Recurring(Period.ofYears(1), Period.ofDays(7), null);
    private static final Terms ONE_YEAR = new Terms.OneOff(Period.ofYears(1), null, null);
    private static final Agreement YEAR = prepaid("year", 1, YEARLY, 49_900, 479_040, "NOK");

    @Test
    void the_first_payment_says_of_how_many_units_it_is_made_up() {
        assertThat(charges(unpaid(YEAR, "2027-01-01"))).singleElement().satisfies(charge -> {
            assertThat(charge.amount()).isEqualTo(YEAR.price());
            assertThat(charge.prepaid()).isEqualTo(YEAR.prepaid());
        });
    }

    /// 182 days of 365 are used.
    @ParameterizedTest
    @CsvSource({"NOK, 479040, 240176", "EUR, 39999, 20054", "JPY, 47990, 24061", "KWD, 118512, 59418"})
    void half_way_what_was_paid_for_the_days_left_is_given_back(String currency, long price, long back) {
        var year = prepaid("year", 1, YEARLY, price / 9, price, currency);

        var cancelled = changed(CancellationMoves.cancel(paid(year, "2027-01-01", 1), true, true, noon("2027-07-02")));

        assertThat(amount(cancelled, Charge.Kind.REFUND)).isEqualTo(-back);
        assertThat(back + new Money(price, currency).share(182, 365).amount()).isEqualTo(price);
    }

    @Test
    void a_freeze_moves_its_end_and_none_of_its_worth() {
        var year = paid(YEAR, "2027-01-01", 1);
        var frozen = changed(FreezeMoves.freeze(
                year, id("freeze"), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 11), noon("2027-02-01")));

        var cancelled = changed(CancellationMoves.cancel(frozen, true, true, noon("2027-07-12")));

        assertThat(frozen.endsOn()).isEqualTo("2028-01-11");
        assertThat(amount(cancelled, Charge.Kind.REFUND)).isEqualTo(-240_176);
    }

    @Test
    void something_dearer_costs_the_difference_to_what_was_paid_for_the_days_left() {
        var everything = prepaid("everything", 1, YEARLY, 99_800, 958_080, "NOK");

        var upgraded = changed(UpgradeMoves.change(
                paid(YEAR, "2027-01-01", 1), id("change"), new Product(everything, true), true, noon("2027-07-02")));

        var left = YEAR.price().minus(YEAR.price().share(182, 365));
        assertThat(amount(upgraded, Charge.Kind.CHANGE))
                .isEqualTo(everything.price().share(183, 365).minus(left).amount());
    }

    @Test
    void a_discount_for_all_of_a_year_is_not_had_for_the_rest_of_a_month() {
        var month = paid(MONTHLY, "2027-01-01", 1);
        var year = new Product(YEAR, true);

        assertThat(code(UpgradeMoves.change(month, id("change"), year, true, noon("2027-01-11"))))
                .isEqualTo("subscription.product-prepaid");
        assertThat(charges(changed(UpgradeMoves.change(month, id("change"), year, false, noon("2027-01-11")))))
                .last()
                .extracting(Charge::prepaid)
                .isEqualTo(YEAR.prepaid());
    }

    @Test
    void what_is_extended_to_a_year_pays_its_price_less_what_is_left() {
        var extended = changed(ExtensionMoves.extend(
                paid(MONTHLY, "2027-01-01", 1), id("extension"), new Product(YEAR, true), noon("2027-01-11")));

        assertThat(charges(extended)).last().satisfies(charge -> {
            assertThat(charge.amount().amount()).isLessThan(YEAR.price().amount());
            assertThat(charge.prepaid()).isNull();
        });
    }

    @Test
    void what_renews_by_itself_keeps_its_price_and_what_is_bought_once_more_costs_what_it_costs_today() {
        var dearer = prepaid("year", 2, ONE_YEAR, 59_900, 575_040, "NOK");
        var once = paid(prepaid("year", 1, ONE_YEAR, 49_900, 479_040, "NOK"), "2027-01-01", 1);

        var again = changed(
                RenewalMoves.renew(once, id("again"), id("change"), new Product(dearer, true), noon("2027-12-01")));

        assertThat(charges(paid(YEAR, "2027-01-01", 1)))
                .last()
                .extracting(Charge::amount)
                .isEqualTo(YEAR.price());
        assertThat(charges(again)).last().satisfies(charge -> {
            assertThat(charge.amount()).isEqualTo(dearer.price());
            assertThat(charge.prepaid()).isEqualTo(dearer.prepaid());
        });
    }

    private static Agreement prepaid(
            String key, int version, Terms terms, long unitPrice, long price, String currency) {
        var once = agreement(key, terms, new Money(price, currency), GIVES_BACK);
        return Examples.prepaid(
                once, version, new Prepaid(12, Period.ofMonths(1), new Money(unitPrice, currency), null, 2000));
    }

    private static List<Charge> charges(Subscription subscription) {
        return SubscriptionMessage.of(subscription).charges();
    }

    private static @Nullable Long amount(Subscription subscription, Charge.Kind kind) {
        return charges(subscription).stream()
                .filter(charge -> charge.kind() == kind)
                .map(charge -> charge.amount().amount())
                .findFirst()
                .orElse(null);
    }
}
