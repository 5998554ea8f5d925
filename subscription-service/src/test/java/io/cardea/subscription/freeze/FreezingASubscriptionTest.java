package io.cardea.subscription.freeze;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Cancellation;
import io.cardea.subscription.subscription.Contradiction;
import io.cardea.subscription.subscription.Contradiction.Why;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(frozen.nextChangeAt()).isEqualTo("2027-01-19T23:00:00Z");
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

        var unfrozen = Freezing.unfreeze(frozen, noon("2027-01-15"));

        assertThat(changed(unfrozen).status()).isEqualTo(Status.ACTIVE);
        assertThat(changed(unfrozen).endsOn()).isEqualTo("2027-02-06");
        assertThat(unfrozen).extracting("change.days").isEqualTo(5);
    }

    @Test
    void an_open_freeze_moves_the_end_when_it_ends() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, null));

        var unfrozen = changed(Freezing.unfreeze(frozen, noon("2027-06-10")));

        assertThat(unfrozen.endsOn()).isEqualTo("2027-07-02");
    }

    @Test
    void unfreezing_on_the_same_day_moves_nothing() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", null, null));

        var unfrozen = changed(Freezing.unfreeze(frozen, noon("2027-01-10")));

        assertThat(unfrozen.timeline().end()).isEqualTo("2027-02-01");
        assertThat(unfrozen.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void a_freeze_that_is_still_to_come_can_be_taken_back() {
        var frozen = changed(freeze(JANUARY, "2027-01-10", "2027-01-20", "2027-01-25"));

        var takenBack = Freezing.unfreeze(frozen, noon("2027-01-12"));

        assertThat(changed(takenBack).endsOn()).isEqualTo("2027-02-01");
        assertThat(takenBack).extracting("change.days").isEqualTo(0);
    }

    @Test
    void nothing_that_is_not_frozen_is_unfrozen() {
        assertThat(code(Freezing.unfreeze(JANUARY, noon("2027-01-10")))).isEqualTo("subscription.not-frozen");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-10, 2027-01-09,           ",
        "2027-01-10, 2027-01-12, 2027-01-12",
        "2027-01-10, 2027-01-12, 2027-01-11",
        "2027-01-10, 2027-01-12, 2057-01-11",
        "2027-01-10, +999999999-12-31,     ",
    })
    void impossible_dates_are_refused(String today, String from, @Nullable String until) {
        assertThat(code(freeze(JANUARY, today, from, until))).isEqualTo("subscription.freeze-dates");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-10, 2027-02-01", "2027-02-03, 2027-02-03", "2027-03-03, 2027-03-03"})
    void only_paid_days_can_be_frozen(String today, String from) {
        assertThat(code(freeze(JANUARY, today, from, null))).isEqualTo("subscription.not-freezable");
    }

    @Test
    void what_waits_for_its_payment_cannot_be_frozen() {
        var decision = freeze(unpaid(MONTHLY, "2027-01-01"), "2027-01-01", null, null);

        assertThat(code(decision)).isEqualTo("subscription.not-freezable");
    }

    @Test
    void what_is_cancelled_or_in_review_cannot_be_frozen() {
        var cancelled = JANUARY.with(new Cancellation.AtOnce(LocalDate.of(2027, 1, 9), "moving away"));
        var doubtful = JANUARY.with(new Contradiction(Why.PAID_TWICE, id("other"), 0));

        assertThat(code(freeze(cancelled, "2027-01-10", null, null))).isEqualTo("subscription.not-freezable");
        assertThat(code(freeze(doubtful, "2027-01-10", null, null))).isEqualTo("subscription.not-freezable");
    }

    private static Decision<Subscription, SubscriptionChange> freeze(
            Subscription subscription, String today, @Nullable String from, @Nullable String until) {
        var first = from == null ? null : LocalDate.parse(from);
        var last = until == null ? null : LocalDate.parse(until);
        var wish = new Freezing.Wish(id("freeze" + today), first, last, "holiday", "staff");
        return Freezing.freeze(subscription, wish, noon(today));
    }

    private static Subscription changed(Decision<Subscription, SubscriptionChange> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Subscription, SubscriptionChange>) decision).state();
    }

    private static String code(Decision<Subscription, SubscriptionChange> decision) {
        assertThat(decision).asInstanceOf(type(Decision.Refused.class)).isNotNull();
        return ((Decision.Refused<Subscription, SubscriptionChange>) decision)
                .refusal()
                .code();
    }
}
