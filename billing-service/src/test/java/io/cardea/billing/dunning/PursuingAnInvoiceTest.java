package io.cardea.billing.dunning;

import static io.cardea.billing.dunning.Dunnings.DUE;
import static io.cardea.billing.dunning.Dunnings.EXPIRED;
import static io.cardea.billing.dunning.Dunnings.HELD;
import static io.cardea.billing.dunning.Dunnings.OPEN;
import static io.cardea.billing.dunning.Dunnings.OSLO;
import static io.cardea.billing.dunning.Dunnings.PLAN;
import static io.cardea.billing.dunning.Dunnings.day;
import static io.cardea.billing.dunning.Dunnings.doing;
import static io.cardea.billing.dunning.Dunnings.fresh;
import static io.cardea.billing.dunning.Dunnings.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PursuingAnInvoiceTest {

    @Test
    void a_member_is_reminded_before_the_due_date() {
        assertThat(course(OPEN, null).due(day(-2))).containsExactly(remind(1));
    }

    @Test
    void nothing_is_due_between_two_days_of_the_plan() {
        assertThat(course(OPEN, doing(fresh(), List.of(remind(2)))).due(day(2))).isEmpty();
    }

    @Test
    void of_several_reminders_that_were_missed_only_the_latest_is_sent() {
        assertThat(course(OPEN, null).due(day(20)))
                .filteredOn(Act.Remind.class::isInstance)
                .containsExactly(remind(3));
    }

    @Test
    void a_reminder_for_a_day_before_there_was_an_invoice_is_left_out() {
        var late = new Claim(DUE, DUE.plusDays(6), OSLO, true, false, false);

        assertThat(new Course(PLAN, late, null).due(day(20))).containsExactly(new Act.Retry(2));
    }

    @Test
    void a_reminder_is_not_sent_twice() {
        var so = doing(fresh(), List.of(remind(2)));

        assertThat(course(OPEN, so).due(day(1))).isEmpty();
    }

    @Test
    void a_card_is_tried_again_on_the_days_of_the_plan() {
        var so = doing(fresh(), List.of(remind(2)));

        assertThat(course(OPEN, so).due(day(3))).containsExactly(new Act.Retry(1));
    }

    @Test
    void that_access_has_ended_is_told_once() {
        var first = course(EXPIRED, null).due(day(1));

        assertThat(first).contains(new Act.Suspend(DUE.plusDays(1)));
        assertThat(course(EXPIRED, doing(fresh(), first)).due(day(2))).isEmpty();
    }

    @Test
    void what_is_not_for_a_period_costs_no_access() {
        var fee = new Claim(DUE, DUE, OSLO, false, false, true);

        assertThat(course(fee, null).due(day(0))).doesNotHaveAnyElementsOfTypes(Act.Suspend.class);
    }

    @Test
    void a_subscription_ends_so_many_days_after_its_access() {
        var suspended = doing(fresh(), List.of(new Act.Suspend(DUE.plusDays(7))));

        assertThat(course(EXPIRED, suspended).due(day(16))).doesNotHaveAnyElementsOfTypes(Act.Terminate.class);
        assertThat(course(EXPIRED, suspended).due(day(17))).containsExactly(new Act.Terminate(DUE.plusDays(17)));
    }

    @Test
    void without_an_end_in_the_plan_it_never_ends() {
        var suspended = doing(fresh(), List.of(new Act.Suspend(DUE.plusDays(7))));
        var course = new Course(plan(List.of(1), List.of(), null), EXPIRED, suspended);

        assertThat(course.due(day(365))).doesNotHaveAnyElementsOfTypes(Act.Terminate.class);
        assertThat(course.next(day(365))).isNull();
    }

    @Test
    void whoever_has_access_again_is_not_terminated() {
        var suspended = doing(fresh(), List.of(new Act.Suspend(DUE.plusDays(7))));

        assertThat(course(OPEN, suspended).due(day(17))).doesNotHaveAnyElementsOfTypes(Act.Terminate.class);
        assertThat(course(OPEN, suspended).next(day(17))).isEqualTo(day(18));
    }

    @Test
    void nobody_is_pressed_while_a_person_reviews_the_subscription() {
        var suspended = doing(fresh(), List.of(new Act.Suspend(DUE.plusDays(7))));

        assertThat(course(HELD, suspended).due(day(17))).isEmpty();
        assertThat(course(HELD, suspended).next(day(17))).isEqualTo(day(18));
    }

    @Test
    void nothing_follows_the_end() {
        var over = doing(fresh(), List.of(new Act.Suspend(DUE), new Act.Terminate(DUE.plusDays(10))));

        assertThat(course(EXPIRED, over).due(day(30))).isEmpty();
        assertThat(course(EXPIRED, over).next(day(10))).isNull();
    }

    @Test
    void the_first_look_is_on_the_first_day_of_the_plan_since_the_invoice_is_there() {
        var since = new Claim(DUE, DUE, OSLO, true, false, false);

        assertThat(course(since, null).first()).isEqualTo(day(1));
    }

    @Test
    void the_first_look_is_on_the_due_date_where_access_has_ended_already() {
        assertThat(course(EXPIRED, null).first())
                .isEqualTo(DUE.atStartOfDay(OSLO).toInstant());
    }

    private static Course course(Claim claim, @Nullable Dunning so) {
        return new Course(PLAN, claim, so);
    }

    private static Act.Remind remind(int number) {
        return new Act.Remind(number, PLAN.steps().get(number - 1));
    }
}
