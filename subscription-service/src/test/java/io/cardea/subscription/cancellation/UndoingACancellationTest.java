package io.cardea.subscription.cancellation;

import static io.cardea.subscription.subscription.Examples.A_YEAR_AT_LEAST;
import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static io.cardea.subscription.subscription.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.cancellation.Cancelling.When;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionMessage;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import io.cardea.subscription.terms.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UndoingACancellationTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @Test
    void what_is_undone_goes_on_as_if_nothing_had_been() {
        var cancelled = changed(cancel(JANUARY, When.PERIOD_END, false, "2027-01-10"));

        var undone = changed(UndoingCancellation.undo(cancelled, false, noon("2027-01-20")));

        assertThat(undone.offer()).isEqualTo(JANUARY.offer());
        assertThat(undone.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void once_it_is_in_effect_members_cannot_undo_it() {
        var cancelled = changed(cancel(JANUARY, When.NOW, false, "2027-01-10"));

        assertThat(code(UndoingCancellation.undo(cancelled, false, noon("2027-01-12"))))
                .isEqualTo("subscription.cancellation-final");
    }

    @Test
    void staff_undo_it_later_and_the_days_between_are_not_lost() {
        var cancelled = changed(cancel(JANUARY, When.NOW, false, "2027-01-10"));

        var undone = changed(UndoingCancellation.undo(cancelled, true, noon("2027-01-15")));

        assertThat(undone.endsOn()).isEqualTo("2027-02-06");
    }

    @Test
    void what_was_given_back_cannot_be_undone() {
        var rules = new Rules(null, null, null, Rules.Refund.UNUSED_DAYS, null, null);
        var cancelled = changed(cancel(paid(agreement(MONTHLY, rules), "2027-01-01", 1), When.NOW, true, "2027-01-11"));

        assertThat(code(UndoingCancellation.undo(cancelled, true, noon("2027-01-12"))))
                .isEqualTo("subscription.cancellation-final");
    }

    @Test
    void nor_what_was_given_back_before_its_first_day() {
        var rules = new Rules(null, null, null, Rules.Refund.UNUSED_DAYS, null, null);
        var cancelled = changed(cancel(paid(agreement(MONTHLY, rules), "2027-01-01", 1), When.NOW, true, "2026-12-11"));

        assertThat(code(UndoingCancellation.undo(cancelled, true, noon("2026-12-12"))))
                .isEqualTo("subscription.cancellation-final");
    }

    @Test
    void what_is_not_cancelled_has_nothing_to_undo() {
        assertThat(code(UndoingCancellation.undo(JANUARY, true, noon("2027-01-12"))))
                .isEqualTo("subscription.not-cancelled");
    }

    @Test
    void unused_days_are_given_back_where_the_rules_say_so() {
        var rules = new Rules(null, null, null, Rules.Refund.UNUSED_DAYS, null, null);
        var cancelled = changed(cancel(paid(agreement(MONTHLY, rules), "2027-01-01", 1), When.NOW, true, "2027-01-11"));

        assertThat(SubscriptionMessage.of(cancelled).charges())
                .filteredOn(charge -> charge.kind() == Charge.Kind.REFUND)
                .extracting(Charge::amount)
                .containsExactly(PRICE.minus(PRICE.share(10, 31)).negated());
    }

    @Test
    void who_promised_to_stay_a_year_cannot_leave_at_once() {
        var promised = paid(A_YEAR_AT_LEAST, "2027-01-01", 1);

        assertThat(refusal(cancel(promised, When.NOW, false, "2027-01-10")))
                .isEqualTo(new SubscriptionRefusal.Committed(promised.id(), LocalDate.of(2028, 1, 1)));
    }

    @Test
    void who_promised_to_stay_a_year_leaves_when_it_is_over() {
        var promised = paid(A_YEAR_AT_LEAST, "2027-01-01", 1);

        assertThat(changed(cancel(promised, When.PERIOD_END, false, "2027-01-10"))
                        .cancelledOn())
                .isEqualTo("2028-01-01");
    }

    @Test
    void staff_let_somebody_go_in_spite_of_a_promise() {
        var promised = paid(A_YEAR_AT_LEAST, "2027-01-01", 1);

        assertThat(changed(cancel(promised, When.NOW, true, "2027-01-10")).status())
                .isEqualTo(Status.CANCELLED);
    }

    private static Decision<Subscription, SubscriptionChange> cancel(
            Subscription subscription, When when, boolean byStaff, String day) {
        return Cancelling.cancel(subscription, new Cancelling.Wish(when, "moving away", byStaff), noon(day));
    }
}
