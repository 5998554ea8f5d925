package io.cardea.subscription.cancellation;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.subscription.Examples;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A month that ended on 1 February with a grace of a week.
class TerminatingForNonPaymentTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @Test
    void one_that_ran_out_of_its_grace_ends_and_says_which_invoice_was_not_paid() {
        var ended = changed(terminate(JANUARY, 1, "2027-03-10"));

        assertThat(ended.status()).isEqualTo(Status.CANCELLED);
        assertThat(ended.cancellation())
                .isEqualTo(new Cancellation.AtOnce(
                        LocalDate.of(2027, 3, 10), "Not paid: invoice 2027-000007, due 2027-02-01"));
        assertThat(ended.offer()).isEmpty();
    }

    @Test
    void it_ends_once() {
        var ended = changed(terminate(JANUARY, 1, "2027-03-10"));

        assertThat(terminate(ended, 1, "2027-03-11")).isEqualTo(Decision.unchanged());
    }

    @Test
    void within_the_grace_it_goes_on() {
        assertThat(terminate(JANUARY, 1, "2027-02-05")).isEqualTo(Decision.unchanged());
    }

    @Test
    void one_that_was_paid_meanwhile_goes_on() {
        assertThat(terminate(paid(MONTHLY, "2027-01-01", 3), 1, "2027-03-10")).isEqualTo(Decision.unchanged());
    }

    @Test
    void one_that_lacks_a_later_period_goes_on() {
        assertThat(terminate(paid(MONTHLY, "2027-01-01", 2), 1, "2027-05-10")).isEqualTo(Decision.unchanged());
    }

    @Test
    void one_under_review_is_left_to_the_person_who_reviews_it() {
        var doubt = new Contradiction(Contradiction.Why.PAID_TWICE, id("invoice"), 0, Examples.PRICE);
        var review = JANUARY.draft().doubted(doubt).at(noon("2027-03-01"));

        assertThat(review.status()).isEqualTo(Status.REVIEW);
        assertThat(terminate(review, 1, "2027-03-10")).isEqualTo(Decision.unchanged());
    }

    @Test
    void an_order_that_was_never_paid_is_not_terminated() {
        assertThat(terminate(unpaid(MONTHLY, "2027-01-01"), 0, "2027-03-10")).isEqualTo(Decision.unchanged());
    }

    private static Decision<Subscription, SubscriptionChange> terminate(
            Subscription subscription, int period, String date) {
        var unpaid = new UnpaidRenewal("2027-000007", "period/" + period, period, LocalDate.of(2027, 2, 1));
        return Terminating.terminate(subscription, unpaid, noon(date));
    }
}
