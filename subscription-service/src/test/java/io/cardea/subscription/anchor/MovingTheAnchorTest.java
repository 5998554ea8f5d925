package io.cardea.subscription.anchor;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
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
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionRefusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovingTheAnchorTest {

    private static final Subscription FROM_THE_FIFTEENTH = paid(MONTHLY, "2027-01-15", 1);

    @Test
    void a_shorter_period_leads_to_the_new_day_and_costs_its_share() {
        var moved = changed(move(FROM_THE_FIFTEENTH, "2027-03-01"));

        assertThat(moved.offer()).hasValueSatisfying(offer -> {
            assertThat(offer.days()).isEqualTo(days("2027-02-15", "2027-03-01"));
            assertThat(offer.price()).isEqualTo(PRICE.share(14, 28));
        });
    }

    @Test
    void what_is_bought_stays_as_it_is() {
        assertThat(changed(move(FROM_THE_FIFTEENTH, "2027-03-01")).endsOn()).isEqualTo("2027-02-15");
    }

    @Test
    void a_second_move_does_not_overwrite_the_first() {
        var moved = changed(move(FROM_THE_FIFTEENTH, "2027-03-01"));

        assertThat(code(move(moved, "2027-03-05"))).isEqualTo("subscription.change-scheduled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-20", "2027-02-15", "2027-03-17", "2030-01-01"})
    void a_date_that_is_not_within_a_period_after_the_bought_days_is_refused(String date) {
        assertThat(code(move(FROM_THE_FIFTEENTH, date))).isEqualTo("subscription.anchor-date");
    }

    @Test
    void what_is_paid_once_has_no_anchor_to_move() {
        assertThat(code(move(paid(TEN_DAYS_ONCE, "2027-01-15", 1), "2027-01-28")))
                .isEqualTo("subscription.not-changeable");
    }

    @Test
    void a_member_pays_a_whole_period_before_they_move_it() {
        var refused = refusal(move(unpaid(MONTHLY, "2027-01-20"), "2027-01-28", false));

        assertThat(refused).extracting("because").isEqualTo(SubscriptionRefusal.Because.NOTHING_PAID);
    }

    @Test
    void staff_may_move_it_before_anything_is_paid() {
        assertThat(changed(move(unpaid(MONTHLY, "2027-01-20"), "2027-01-28", true))
                        .offer())
                .hasValueSatisfying(offer -> assertThat(offer.days()).isEqualTo(days("2027-01-20", "2027-01-28")));
    }

    @Test
    void a_member_who_has_paid_moves_it_themselves() {
        assertThat(changed(move(FROM_THE_FIFTEENTH, "2027-03-01", false))
                        .schedule()
                        .list())
                .hasSize(1);
    }

    private static Decision<Subscription, SubscriptionChange> move(Subscription subscription, String date) {
        return move(subscription, date, true);
    }

    private static Decision<Subscription, SubscriptionChange> move(
            Subscription subscription, String date, boolean byStaff) {
        return MovingAnchor.move(
                subscription,
                new MovingAnchor.Wish(
                        id("wish " + date), LocalDate.parse(date), "the first suits me", "somebody", byStaff),
                noon("2027-01-20"));
    }
}
