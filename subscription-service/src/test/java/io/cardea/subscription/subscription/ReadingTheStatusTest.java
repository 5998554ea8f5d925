package io.cardea.subscription.subscription;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTheStatusTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, PENDING, 2026-12-31T23:00:00Z",
        "2027-01-01, ACTIVE, 2027-01-31T23:00:00Z",
        "2027-02-01, GRACE, 2027-02-07T23:00:00Z",
        "2027-02-07, GRACE, 2027-02-07T23:00:00Z",
        "2027-02-08, EXPIRED,",
    })
    void a_month_is_followed_by_a_week_of_grace(String day, Status status, @Nullable Instant nextChangeAt) {
        var subscription = paid(MONTHLY, "2027-01-01", 1).at(noon(day));

        assertThat(subscription.status()).isEqualTo(status);
        assertThat(subscription.dueAt()).isEqualTo(nextChangeAt);
    }

    @Test
    void what_is_bought_once_has_no_grace() {
        var subscription = paid(TEN_DAYS_ONCE, "2027-01-01", 1).at(noon("2027-01-11"));

        assertThat(subscription.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void what_nobody_has_paid_waits_for_ever() {
        var subscription = unpaid(MONTHLY, "2027-01-01").at(noon("2028-01-01"));

        assertThat(subscription.status()).isEqualTo(Status.PENDING);
        assertThat(subscription.dueAt()).isNull();
    }

    @Test
    void a_cancellation_at_the_period_end_leaves_what_is_paid_and_takes_the_grace() {
        var subscription = paid(MONTHLY, "2027-01-01", 1)
                .draft()
                .cancelled(new Cancellation.AtPeriodEnd("moving away"))
                .at(noon("2027-01-02"));

        assertThat(subscription.at(noon("2027-01-31")).status()).isEqualTo(Status.ACTIVE);
        assertThat(subscription.at(noon("2027-02-01")).status()).isEqualTo(Status.CANCELLED);
        assertThat(subscription.access().graces()).isEmpty();
    }

    @Test
    void a_cancellation_at_once_ends_the_access_with_that_day() {
        var subscription = paid(MONTHLY, "2027-01-01", 1)
                .draft()
                .cancelled(new Cancellation.AtOnce(LocalDate.of(2027, 1, 10), "moving away"))
                .at(noon("2027-01-10"));

        assertThat(subscription.access().spans().getFirst().to()).isEqualTo("2027-01-09T23:00:00Z");
        assertThat(subscription.endsOn()).isEqualTo("2027-01-10");
    }

    @Test
    void a_review_leaves_the_access_as_it_is() {
        var subscription = paid(MONTHLY, "2027-01-01", 1);

        var doubtful = subscription
                .draft()
                .doubted(new Contradiction(Contradiction.Why.PAID_TWICE, id("other"), 0, PRICE))
                .at(noon("2027-01-02"));

        assertThat(doubtful.status()).isEqualTo(Status.REVIEW);
        assertThat(doubtful.access()).isEqualTo(subscription.access());
    }

    @Test
    void an_open_freeze_has_no_next_change_and_no_grace() {
        var subscription =
                frozen(paid(MONTHLY, "2027-01-01", 1), "2027-01-10", null).at(noon("2027-06-01"));

        assertThat(subscription.status()).isEqualTo(Status.FROZEN);
        assertThat(subscription.dueAt()).isNull();
        assertThat(subscription.access().graces()).isEmpty();
    }
}
