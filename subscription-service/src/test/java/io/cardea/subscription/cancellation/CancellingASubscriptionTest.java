package io.cardea.subscription.cancellation;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.cancellation.Cancelling.When;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CancellingASubscriptionTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @Test
    void at_once_ends_it_today() {
        var cancelled = changed(cancel(JANUARY, When.NOW, "2027-01-10"));

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.offer()).isEmpty();
    }

    @Test
    void at_the_period_end_keeps_the_paid_days_and_sells_no_more() {
        var cancelled = changed(cancel(JANUARY, When.PERIOD_END, "2027-01-10"));

        assertThat(cancelled.status()).isEqualTo(Status.ACTIVE);
        assertThat(cancelled.cancelledOn()).isEqualTo("2027-02-01");
        assertThat(cancelled.offer()).isEmpty();
    }

    @Test
    void at_the_period_end_means_today_when_nothing_is_paid() {
        var cancelled = changed(cancel(unpaid(MONTHLY, "2027-01-01"), When.PERIOD_END, "2027-01-01"));

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.cancelledOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void at_the_period_end_means_today_in_the_grace() {
        var cancelled = changed(cancel(JANUARY, When.PERIOD_END, "2027-02-03"));

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.endsOn()).isEqualTo("2027-02-01");
    }

    @Test
    void now_overrules_the_period_end() {
        var cancelled = changed(cancel(JANUARY, When.PERIOD_END, "2027-01-10"));

        var sooner = cancel(cancelled, When.NOW, "2027-01-12");

        assertThat(changed(sooner).cancelledOn()).isEqualTo("2027-01-12");
    }

    @Test
    void what_is_cancelled_stays_as_it_is() {
        var cancelled = changed(cancel(JANUARY, When.NOW, "2027-01-10"));

        assertThat(cancel(cancelled, When.PERIOD_END, "2027-01-11")).isInstanceOf(Decision.Unchanged.class);
        assertThat(cancel(cancelled, When.NOW, "2027-01-11")).isInstanceOf(Decision.Unchanged.class);
    }

    private static Decision<Subscription, SubscriptionChange> cancel(Subscription subscription, When when, String day) {
        return Cancelling.cancel(subscription, new Cancelling.Wish(when, "moving away", false), noon(day));
    }
}
