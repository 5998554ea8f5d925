package io.cardea.subscription.review;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionChange.Verdict;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ResolvingAReviewTest {

    private static final Money HALF = new Money(24_950, "NOK");
    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);
    private static final Subscription DOUBTED = JANUARY.draft()
            .doubted(new Contradiction(Contradiction.Why.OTHER_AMOUNT, id("strange invoice"), 1, HALF))
            .at(noon("2027-01-20"));

    @Test
    void while_a_payment_does_not_fit_it_is_in_review() {
        assertThat(DOUBTED.status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void a_granted_payment_buys_the_next_period() {
        var granted = changed(resolve(DOUBTED, "strange invoice", Verdict.GRANTED));

        assertThat(granted.status()).isEqualTo(Status.ACTIVE);
        assertThat(granted.endsOn()).isEqualTo("2027-03-01");
    }

    @Test
    void a_granted_period_is_worth_what_was_paid_for_it() {
        var granted = changed(resolve(DOUBTED, "strange invoice", Verdict.GRANTED));

        assertThat(granted.purchases().list().getLast().worth()).isEqualTo(HALF);
    }

    @Test
    void a_dismissed_payment_buys_nothing() {
        var dismissed = changed(resolve(DOUBTED, "strange invoice", Verdict.DISMISSED));

        assertThat(dismissed.status()).isEqualTo(Status.ACTIVE);
        assertThat(dismissed.endsOn()).isEqualTo(JANUARY.endsOn());
        assertThat(dismissed.dismissed()).containsExactly(id("strange invoice"));
    }

    @Test
    void a_payment_that_fits_is_nothing_to_decide_on() {
        assertThat(code(resolve(DOUBTED, "invoice 0", Verdict.GRANTED))).isEqualTo("resource.not-found");
    }

    @Test
    void what_is_cancelled_at_once_is_granted_nothing_more() {
        var cancelled = DOUBTED.draft()
                .cancelled(new Cancellation.AtOnce(LocalDate.of(2027, 1, 18), "moving"))
                .at(noon("2027-01-20"));

        assertThat(code(resolve(cancelled, "strange invoice", Verdict.GRANTED))).isEqualTo("subscription.cancelled");
    }

    @Test
    void a_granted_season_ends_when_the_season_does() {
        var summer = new Terms.OneOff(Period.ofYears(1), LocalDate.of(2027, 9, 1), null);
        var doubted = unpaid(summer, "2027-01-20")
                .draft()
                .doubted(new Contradiction(Contradiction.Why.OTHER_AMOUNT, id("strange invoice"), 0, HALF))
                .at(noon("2027-01-20"));

        assertThat(changed(resolve(doubted, "strange invoice", Verdict.GRANTED)).endsOn())
                .isEqualTo("2027-09-01");
    }

    private static Decision<Subscription, SubscriptionChange> resolve(
            Subscription subscription, String invoice, Verdict verdict) {
        return Resolving.resolve(subscription, id(invoice), verdict, noon("2027-01-20"));
    }
}
