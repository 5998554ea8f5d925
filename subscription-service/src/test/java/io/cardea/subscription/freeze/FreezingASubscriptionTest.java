package io.cardea.subscription.freeze;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.days;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static io.cardea.subscription.subscription.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Contradiction.Why;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionMessage;
import io.cardea.subscription.terms.Rules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreezingASubscriptionTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @Test
    void a_freeze_from_today_holds_at_once() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, null));

        assertThat(frozen.status()).isEqualTo(Status.FROZEN);
    }

    @Test
    void a_freeze_of_later_days_leaves_today_alone_and_shows_in_the_end() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", "2027-01-20", "2027-01-25"));

        assertThat(frozen.status()).isEqualTo(Status.ACTIVE);
        assertThat(frozen.dueAt()).isEqualTo("2027-01-19T23:00:00Z");
        assertThat(frozen.endsOn()).isEqualTo("2027-02-06");
    }

    @Test
    void a_second_request_for_the_same_days_changes_nothing() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", "2027-01-20", "2027-01-25"));

        var again = freeze(frozen, "2027-01-11", "2027-01-21", "2027-01-24");

        assertThat(again).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void an_overlapping_request_grows_the_first_one() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", "2027-01-20", "2027-01-25"));

        var grown = freeze(frozen, "2027-01-11", "2027-01-22", "2027-01-30");

        assertThat(changed(grown).freezes().list()).hasSize(1);
        assertThat(changed(grown).endsOn()).isEqualTo("2027-02-11");
        assertThat(grown)
                .extracting("change")
                .isEqualTo(new SubscriptionChange.Frozen(
                        frozen.freezes().list().getFirst().id()));
    }

    @Test
    void an_early_unfreeze_moves_the_end_by_the_days_that_were_frozen() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, "2027-01-30"));

        var unfrozen = unfreeze(frozen, "2027-01-15");

        assertThat(changed(unfrozen).status()).isEqualTo(Status.ACTIVE);
        assertThat(changed(unfrozen).endsOn()).isEqualTo("2027-02-06");
        assertThat(unfrozen).extracting("change.days").isEqualTo(5);
    }

    @Test
    void an_open_freeze_moves_the_end_when_it_ends() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, null));

        var unfrozen = changed(unfreeze(frozen, "2027-06-10"));

        assertThat(unfrozen.endsOn()).isEqualTo("2027-07-02");
    }

    @Test
    void unfreezing_on_the_same_day_moves_nothing() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, null));

        var unfrozen = changed(unfreeze(frozen, "2027-01-10"));

        assertThat(unfrozen.timeline().end()).isEqualTo("2027-02-01");
        assertThat(unfrozen.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void a_freeze_that_is_still_to_come_can_be_taken_back() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", "2027-01-20", "2027-01-25"));

        var takenBack = unfreeze(frozen, "2027-01-12");

        assertThat(changed(takenBack).endsOn()).isEqualTo("2027-02-01");
        assertThat(takenBack).extracting("change.days").isEqualTo(0);
    }

    @Test
    void nothing_that_is_not_frozen_is_unfrozen() {
        assertThat(code(unfreeze(JANUARY, "2027-01-10"))).isEqualTo("subscription.not-frozen");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-09,                 , FROM_IN_THE_PAST,     from,  2027-01-09",
        "+999999999-12-31,           , FROM_TOO_FAR_AHEAD,   from,  +999999999-12-31",
        "2037-01-10,       2037-01-11, FROM_TOO_FAR_AHEAD,   from,  2037-01-10",
        "2027-01-12,       2027-01-12, UNTIL_NOT_AFTER_FROM, until, 2027-01-12",
        "2027-01-12,       2027-01-11, UNTIL_NOT_AFTER_FROM, until, 2027-01-11",
        "2027-01-12,       2057-01-11, UNTIL_TOO_FAR_AHEAD,  until, 2057-01-11",
    })
    void impossible_dates_are_refused_with_rule_field_and_value(
            String from, @Nullable String until, FreezeRefusal.DateRule rule, String field, String value) {
        var refused = refusal(freeze(JANUARY, "2027-01-10", from, until));

        assertThat(refused.code()).isEqualTo("subscription.freeze-dates");
        assertThat(refused).extracting("rule").isEqualTo(rule);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.detail()).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-10, 2028-02-01, TOO_FAR_AHEAD, 2027-01-10, 2028-01-31",
        "2026-12-20, 2026-12-30, BEFORE_FIRST_DAY, 2027-01-01, 2027-01-31",
        "2027-02-03, 2027-02-03, AFTER_LAST_DAY, ,"
    })
    void only_days_that_are_paid_or_soon_will_be_can_be_frozen(
            String today,
            String from,
            FreezeRefusal.DayRule rule,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {
        var refused = refusal(freeze(JANUARY, today, from, null));

        assertThat(refused.code()).isEqualTo("subscription.not-freezable");
        assertThat(refused).extracting("rule", "earliest", "latest").containsExactly(rule, earliest, latest);
        assertThat(refused.detail()).contains(from);
    }

    @Test
    void what_waits_for_its_payment_cannot_be_frozen() {
        var decision = freeze(unpaid(MONTHLY, "2027-01-01"), "2027-01-01", null, null);

        assertThat(refusal(decision)).extracting("rule").isEqualTo(FreezeRefusal.DayRule.NOTHING_PAID);
    }

    @Test
    void what_is_cancelled_or_in_review_cannot_be_frozen() {
        var cancelled = JANUARY.draft()
                .cancelled(new Cancellation.AtOnce(LocalDate.of(2027, 1, 9), "moving away"))
                .at(noon("2027-01-09"));
        var doubtful = JANUARY.draft()
                .doubted(new Contradiction(Why.PAID_TWICE, id("other"), 0, PRICE))
                .at(noon("2027-01-09"));

        assertThat(refusal(freeze(cancelled, "2027-01-10", null, null)))
                .extracting("rule")
                .isEqualTo(FreezeRefusal.DayRule.CANCELLED);
        assertThat(refusal(freeze(doubtful, "2027-01-10", null, null)))
                .extracting("rule")
                .isEqualTo(FreezeRefusal.DayRule.IN_REVIEW);
    }

    @Test
    void a_holiday_may_lie_in_a_period_that_is_not_paid_yet() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", "2027-02-10", "2027-02-20"));

        assertThat(frozen.endsOn()).isEqualTo("2027-02-01");
        var renewed = paidNext(frozen);
        assertThat(renewed.endsOn()).isEqualTo("2027-03-11");
        assertThat(renewed.status(noon("2027-02-15"))).isEqualTo(Status.FROZEN);
    }

    @Test
    void a_freeze_over_a_renewal_is_one_freeze_and_every_paid_day_comes() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", "2027-01-25", "2027-02-10"));

        var renewed = paidNext(frozen);

        assertThat(renewed.timeline().periods())
                .extracting(io.cardea.subscription.timeline.Period::days)
                .containsExactly(days("2027-01-01", "2027-02-17"), days("2027-02-17", "2027-03-17"));
    }

    @Test
    void frozen_days_that_do_not_come_back_leave_the_end_where_it_is() {
        var forfeiting = ruled(new Rules.Freezing(true, null, false, null));

        var frozen = changed(freeze(forfeiting, "2027-01-10", "2027-01-25", "2027-02-10"));

        assertThat(frozen.endsOn()).isEqualTo("2027-02-01");
        assertThat(paidNext(frozen).status(noon("2027-02-05"))).isEqualTo(Status.FROZEN);
        assertThat(paidNext(frozen).endsOn()).isEqualTo("2027-03-01");
    }

    @Test
    void a_freeze_costs_what_the_product_says_once() {
        var costly = ruled(new Rules.Freezing(true, null, true, new Money(5_000, "NOK")));

        var frozen = changed(freeze(costly, "2027-01-10", "2027-01-20", "2027-01-25"));
        var grown = changed(freeze(frozen, "2027-01-10", "2027-01-22", "2027-01-30"));

        assertThat(SubscriptionMessage.of(grown).charges())
                .filteredOn(charge -> charge.kind() == Charge.Kind.FREEZE)
                .extracting(Charge::amount)
                .containsExactly(new Money(5_000, "NOK"));
    }

    @Test
    void what_cannot_be_frozen_says_so() {
        var unfreezable = ruled(new Rules.Freezing(false, null, true, null));

        assertThat(code(freeze(unfreezable, "2027-01-10", null, null))).isEqualTo("subscription.freezing-not-allowed");
    }

    @Test
    void a_freeze_longer_than_the_year_allows_is_refused_with_what_is_left() {
        var limited = ruled(new Rules.Freezing(true, 10, true, null));
        var frozen = changed(freeze(limited, "2027-01-02", "2027-01-05", "2027-01-11"));

        assertThat(refusal(freeze(frozen, "2027-01-12", "2027-01-15", "2027-01-20")))
                .isEqualTo(new FreezeRefusal.TooLong(id("subscription"), 2027, 10, 4));
        assertThat(changed(freeze(frozen, "2027-01-12", "2027-01-15", "2027-01-19"))
                        .endsOn())
                .isEqualTo("2027-02-11");
    }

    @Test
    void an_open_freeze_ends_when_the_years_allowance_does() {
        var limited = ruled(new Rules.Freezing(true, 10, true, null));

        var frozen = changed(freeze(limited, "2027-01-10", null, null));

        assertThat(frozen.freezes().list().getFirst().end()).isEqualTo("2027-01-20");
    }

    @Test
    void each_year_has_an_allowance_of_its_own() {
        var december = paid(
                agreement(MONTHLY, new Rules(null, null, new Rules.Freezing(true, 10, true, null), null, null)),
                "2026-12-20",
                1);

        var frozen = changed(freeze(december, "2026-12-20", "2026-12-25", null));

        assertThat(frozen.freezes().list().getFirst().end()).isEqualTo("2027-01-11");
    }

    @Test
    void a_freeze_may_end_on_a_day_to_come() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, null));

        var ending = changed(
                Unfreezing.unfreeze(frozen, new Unfreezing.Wish(null, LocalDate.of(2027, 1, 20)), noon("2027-01-12")));

        assertThat(ending.status()).isEqualTo(Status.FROZEN);
        assertThat(ending.endsOn()).isEqualTo("2027-02-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-11", "2027-02-01"})
    void a_freeze_ends_neither_in_the_past_nor_after_its_end(LocalDate on) {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, "2027-01-31"));

        var ended = Unfreezing.unfreeze(frozen, new Unfreezing.Wish(null, on), noon("2027-01-12"));

        assertThat(code(ended)).isEqualTo("subscription.unfreeze-date");
    }

    private static Subscription ruled(Rules.Freezing freezing) {
        return paid(agreement(MONTHLY, new Rules(null, null, freezing, null, null)), "2027-01-01", 1);
    }

    /// The next period is paid on its first day.
    private static Subscription paidNext(Subscription subscription) {
        var offer = subscription.offer().orElseThrow();
        return subscription
                .draft()
                .purchases(offer.boughtBy(id("next"), subscription.purchases(), null))
                .at(subscription.asOf());
    }

    private static Decision<Subscription, SubscriptionChange> unfreeze(Subscription subscription, String day) {
        return Unfreezing.unfreeze(subscription, Unfreezing.Wish.NOW, noon(day));
    }

    private static Decision<Subscription, SubscriptionChange> freeze(
            Subscription subscription, String today, @Nullable String from, @Nullable String until) {
        var first = from == null ? null : LocalDate.parse(from);
        var last = until == null ? null : LocalDate.parse(until);
        var wish = new Freezing.Wish(id("freeze" + today), first, last, "holiday", "staff");
        return Freezing.freeze(subscription, wish, noon(today));
    }
}
