package io.cardea.subscription.order;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.OSLO;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.days;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.member.Group;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingTest {

    private static final String TODAY = "2026-11-20";

    @Test
    void at_once_means_today_and_no_other_day() {
        var atOnce = starting(new Rules.Start.AtOnce());

        assertThat(startOf(order(atOnce, null))).isEqualTo(TODAY);
        assertThat(refusal(order(atOnce, "2026-11-21")))
                .isEqualTo(new OrderRefusal.StartNotAllowed(
                        LocalDate.parse("2026-11-21"), LocalDate.parse(TODAY), LocalDate.parse(TODAY)));
    }

    @Test
    void a_chosen_day_is_kept() {
        assertThat(startOf(order(starting(new Rules.Start.Chosen()), "2027-02-15")))
                .isEqualTo("2027-02-15");
    }

    @Test
    void a_season_begins_for_everybody_on_its_day() {
        var season = starting(new Rules.Start.Fixed(LocalDate.of(2027, 5, 1)));

        assertThat(startOf(order(season, null))).isEqualTo("2027-05-01");
    }

    @Test
    void who_comes_after_the_season_has_begun_begins_at_once() {
        var season = starting(new Rules.Start.Fixed(LocalDate.of(2026, 11, 1)));

        assertThat(startOf(order(season, null))).isEqualTo(TODAY);
    }

    @Test
    void a_season_that_is_over_is_not_sold() {
        var summer = new Terms.OneOff(Period.ofMonths(3), LocalDate.of(2026, 9, 1), null);

        assertThat(refusal(order(agreement(summer), null)).code()).isEqualTo("order.season-over");
    }

    @Test
    void a_season_ends_for_everybody_on_its_day() {
        var winter = new Terms.OneOff(Period.ofMonths(6), LocalDate.of(2027, 3, 1), null);

        assertThat(taken(order(agreement(winter), null)).offer())
                .hasValueSatisfying(offer -> assertThat(offer.days().end()).isEqualTo("2027-03-01"));
    }

    @Test
    void a_trial_is_free_and_comes_first() {
        var tried = taken(order(agreement(MONTHLY, trial()), null));

        assertThat(tried.status()).isEqualTo(Status.ACTIVE);
        assertThat(tried.endsOn()).isEqualTo("2026-12-04");
        assertThat(tried.offer())
                .hasValueSatisfying(offer -> assertThat(offer.days()).isEqualTo(days("2026-12-04", "2027-01-04")));
    }

    @ParameterizedTest
    @CsvSource({"14, 2026-12-01", "4, 2026-11-21", "3, 2026-11-20", "1, 2026-11-20"})
    void what_follows_a_trial_is_billed_three_days_before_its_end_but_not_before_its_first_day(
            int days, String billedOn) {
        var tried = taken(order(agreement(MONTHLY, trial(days)), null));

        assertThat(tried.offer())
                .hasValueSatisfying(offer -> assertThat(offer.invoiceOn()).isEqualTo(billedOn));
    }

    @Test
    void nobody_tries_twice() {
        var again = new Ordering.Wish(
                id("order"), id("subscription"), id("member"), null, new Home(null, OSLO), null, true);

        var subscription = taken(Ordering.order(new Product(agreement(MONTHLY, trial()), true), again, noon(TODAY)));

        assertThat(subscription.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void what_costs_nothing_is_ordered_like_the_rest() {
        var free = agreement("free", MONTHLY, new Money(0, "NOK"), Rules.USUAL);

        assertThat(taken(order(free, null)).offer())
                .hasValueSatisfying(offer -> assertThat(offer.price().nothing()).isTrue());
    }

    @Test
    void the_holder_buys_for_a_group() {
        var subscription = taken(shared(new Group(id("family"), id("member"), List.of(id("member")))));

        assertThat(subscription.group()).isEqualTo(id("family"));
    }

    @Test
    void somebody_else_does_not() {
        var theirs = new Group(id("family"), id("somebody"), List.of(id("somebody"), id("member")));

        assertThat(refusal(shared(theirs))).isEqualTo(new OrderRefusal.NotTheHolder(id("family"), id("member")));
    }

    @Test
    void nothing_is_bought_for_a_group_that_is_no_more() {
        assertThat(refusal(shared(new Group(id("family"), id("member"), List.of()))))
                .isEqualTo(new OrderRefusal.GroupDissolved(id("family")));
    }

    @Test
    void what_is_for_one_is_not_sold_to_a_group() {
        var family = new Group(id("family"), id("member"), List.of(id("member")));

        assertThat(refusal(order(agreement(MONTHLY), family, null)).code()).isEqualTo("order.not-shared");
    }

    private static Agreement starting(Rules.Start start) {
        return agreement(MONTHLY, new Rules(start, null, null, null, null));
    }

    private static Rules trial() {
        return trial(14);
    }

    private static Rules trial(int days) {
        return new Rules(null, Period.ofDays(days), null, null, null);
    }

    private static Ordering.Outcome shared(Group group) {
        return order(agreement(MONTHLY, new Rules(null, null, null, null, 3)), group, null);
    }

    private static Ordering.Outcome order(Agreement agreement, @Nullable String startsOn) {
        return order(agreement, null, startsOn);
    }

    private static Ordering.Outcome order(Agreement agreement, @Nullable Group group, @Nullable String startsOn) {
        var wish = new Ordering.Wish(
                id("order"),
                id("subscription"),
                id("member"),
                group,
                new Home(null, OSLO),
                startsOn == null ? null : LocalDate.parse(startsOn),
                false);
        return Ordering.order(new Product(agreement, true), wish, noon(TODAY));
    }

    private static Subscription taken(Ordering.Outcome outcome) {
        return ((Ordering.Outcome.Taken) outcome).subscription();
    }

    private static String startOf(Ordering.Outcome outcome) {
        return taken(outcome).purchases().startsOn().toString();
    }

    private static Refusal refusal(Ordering.Outcome outcome) {
        return ((Ordering.Outcome.NotTaken) outcome).refusal();
    }
}
