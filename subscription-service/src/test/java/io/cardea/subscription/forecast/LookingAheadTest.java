package io.cardea.subscription.forecast;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.QUARTERLY;
import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Schedule;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.payment.PaymentMoves;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.ProductMessage;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.terms.Rules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookingAheadTest {

    @Test
    void a_month_is_charged_on_its_first_day_counted_from_the_anchor() {
        var charges = ahead(paid(MONTHLY, "2027-01-31", 1), "2027-02-10", "2027-06-30");

        assertThat(charges)
                .extracting(charge -> charge.invoiceOn() + " " + charge.key())
                .containsExactly(
                        "2027-02-28 period/1",
                        "2027-03-31 period/2",
                        "2027-04-30 period/3",
                        "2027-05-31 period/4",
                        "2027-06-30 period/5");
    }

    @Test
    void a_first_period_that_nobody_has_paid_is_charged_now() {
        var charges = ahead(unpaid(QUARTERLY, "2027-01-01"), "2027-01-01", "2027-03-31");

        assertThat(charges).singleElement().extracting(Charge::invoiceOn).isNull();
    }

    @Test
    void what_is_sold_once_is_not_charged_again() {
        assertThat(ahead(paid(TEN_DAYS_ONCE, "2027-01-01", 1), "2027-01-02", "2028-01-02"))
                .isEmpty();
    }

    @Test
    void days_of_a_freeze_to_come_move_what_is_charged_after_it() {
        var frozen = frozen(paid(MONTHLY, "2027-01-01", 1), "2027-01-10", "2027-01-20");

        assertThat(ahead(frozen, "2027-01-05", "2027-03-31"))
                .extracting(Charge::invoiceOn)
                .containsExactly(LocalDate.of(2027, 2, 11), LocalDate.of(2027, 3, 11));
    }

    @Test
    void while_a_freeze_is_open_nobody_knows() {
        var frozen = frozen(paid(MONTHLY, "2027-01-01", 1), "2027-01-10", null);

        assertThat(ahead(frozen, "2027-01-12", "2028-01-12")).isEmpty();
    }

    @Test
    void nothing_is_charged_after_the_end() {
        var leaving = paid(MONTHLY, "2027-01-01", 1)
                .draft()
                .cancelled(new Cancellation.AtPeriodEnd("moving"))
                .at(noon("2027-01-05"));

        assertThat(ahead(leaving, "2027-01-05", "2028-01-05")).isEmpty();
    }

    @Test
    void a_change_that_is_wanted_costs_its_own_price_from_its_day_on() {
        assertThat(ahead(changing(), "2027-01-05", "2027-03-15"))
                .extracting(charge -> charge.amount().amount())
                .containsExactly(89_900L, 89_900L);
    }

    @Test
    void what_is_charged_for_another_product_names_it() {
        assertThat(ahead(changing(), "2027-01-05", "2027-03-15"))
                .extracting(Charge::product)
                .doesNotContainNull()
                .extracting(ProductMessage::name)
                .containsOnly("The spa");
    }

    @Test
    void once_that_product_is_the_subscription_s_own_it_is_not_named_again() {
        var offer = changing().offer().orElseThrow();
        var changed = changed(
                PaymentMoves.pay(changing(), id("invoice 1"), offer.index(), offer.price(), noon("2027-01-31")));

        assertThat(ahead(changed, "2027-02-02", "2027-03-15"))
                .extracting(Charge::product)
                .containsOnlyNulls();
    }

    @Test
    void while_a_person_has_to_look_only_what_is_charged_already_is_told() {
        var doubtful = paid(MONTHLY, "2027-01-01", 1)
                .draft()
                .doubted(new Contradiction(Contradiction.Why.PAID_TWICE, id("invoice"), 0, PRICE))
                .at(noon("2027-01-05"));

        assertThat(ahead(doubtful, "2027-01-05", "2028-01-05"))
                .extracting(Charge::key)
                .containsExactly("period/1");
    }

    private static Subscription changing() {
        var dearer = agreement("spa", MONTHLY, new Money(89_900, "NOK"), Rules.USUAL);
        return paid(MONTHLY, "2027-01-01", 1)
                .draft()
                .schedule(Schedule.EMPTY.with(new Scheduled.ProductChange(id("wish"), dearer, "more", "member")))
                .at(noon("2027-01-05"));
    }

    private static List<Charge> ahead(Subscription subscription, String on, String until) {
        return ChargesAhead.of(subscription, noon(on), LocalDate.parse(until));
    }
}
