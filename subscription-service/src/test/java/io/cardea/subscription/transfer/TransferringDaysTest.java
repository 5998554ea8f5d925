package io.cardea.subscription.transfer;

import static io.cardea.subscription.subscription.Examples.A_YEAR_AT_LEAST;
import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferringDaysTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @Test
    void as_many_days_come_as_went() {
        var given = given(JANUARY, "2027-01-11");
        var before = paid(MONTHLY, "2027-01-05", 1);

        var taken = changed(Transferring.take(before, id("other"), given.days(), noon("2027-01-11")));

        assertThat(given.days()).isEqualTo(21);
        assertThat(taken.endsOn()).isEqualTo(before.timeline().end().plusDays(21));
    }

    @Test
    void the_subscription_that_they_left_is_over_today() {
        var given = given(JANUARY, "2027-01-11").after();

        assertThat(given.status(noon("2027-01-11"))).isEqualTo(Status.CANCELLED);
        assertThat(given.cancelledOn()).isEqualTo("2027-01-11");
        assertThat(given.offer()).isEmpty();
    }

    @Test
    void days_that_are_frozen_are_given_too() {
        var frozen = frozen(JANUARY, "2027-01-05", "2027-01-15");

        assertThat(given(frozen, "2027-01-11").days()).isEqualTo(27);
    }

    @Test
    void nobody_gives_days_to_the_same_subscription() {
        assertThat(notGiven(JANUARY, JANUARY.id(), "2027-01-11")).isEqualTo("subscription.transfer-to-itself");
    }

    @Test
    void what_is_over_has_no_days_to_give() {
        assertThat(notGiven(JANUARY, id("other"), "2027-02-11")).isEqualTo("subscription.nothing-left");
    }

    @Test
    void who_has_promised_to_stay_keeps_their_days() {
        assertThat(notGiven(paid(A_YEAR_AT_LEAST, "2027-01-01", 1), id("other"), "2027-01-11"))
                .isEqualTo("subscription.committed");
    }

    @Test
    void what_is_cancelled_takes_none() {
        var gone = given(JANUARY, "2027-01-11").after();

        assertThat(code(Transferring.take(gone, id("other"), 5, noon("2027-01-12"))))
                .isEqualTo("subscription.cancelled");
    }

    private static Transferring.Outcome.Given given(Subscription subscription, String day) {
        return (Transferring.Outcome.Given) Transferring.give(subscription, id("other"), "moving", noon(day));
    }

    private static String notGiven(Subscription subscription, UUID to, String day) {
        var outcome = Transferring.give(subscription, to, "moving", noon(day));
        return ((Transferring.Outcome.NotGiven) outcome).refusal().code();
    }
}
