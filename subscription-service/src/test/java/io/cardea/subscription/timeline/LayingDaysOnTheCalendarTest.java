package io.cardea.subscription.timeline;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
import static io.cardea.subscription.subscription.Examples.freeze;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.facts.Freezes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayingDaysOnTheCalendarTest {

    @Test
    void paid_periods_follow_each_other_from_the_anchor() {
        var periods = paid(MONTHLY, "2027-01-31", 3).timeline().periods();

        assertThat(periods)
                .extracting(Period::start)
                .map(LocalDate::toString)
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31");
        assertThat(periods.getLast().end()).isEqualTo("2027-04-30");
    }

    @Test
    void a_freeze_moves_its_own_end_and_everything_after_it() {
        var subscription = frozen(paid(MONTHLY, "2027-01-01", 2), "2027-01-10", "2027-01-15");

        var periods = subscription.timeline().periods();

        assertThat(periods.getFirst().end()).isEqualTo("2027-02-06");
        assertThat(periods.getLast().start()).isEqualTo("2027-02-06");
        assertThat(periods.getLast().end()).isEqualTo("2027-03-06");
    }

    @Test
    void a_freeze_leaves_the_periods_before_it_alone() {
        var subscription = frozen(paid(MONTHLY, "2027-01-01", 2), "2027-02-01", "2027-02-03");

        var periods = subscription.timeline().periods();

        assertThat(periods.getFirst().end()).isEqualTo("2027-02-01");
        assertThat(periods.getLast().end()).isEqualTo("2027-03-03");
    }

    @Test
    void a_freeze_may_begin_on_a_day_that_an_earlier_freeze_has_added() {
        var subscription = frozen(paid(TEN_DAYS_ONCE, "2027-01-01", 1), "2027-01-05", "2027-01-10");

        var twice = frozen(subscription, "2027-01-15", "2027-01-17");

        assertThat(twice.timeline().end()).isEqualTo("2027-01-18");
    }

    @Test
    void a_freeze_outside_of_the_paid_days_moves_nothing() {
        var subscription = frozen(paid(TEN_DAYS_ONCE, "2027-01-01", 1), "2027-01-11", "2027-01-20");

        assertThat(subscription.timeline().end()).isEqualTo("2027-01-11");
        assertThat(subscription.timeline().freezes()).isEmpty();
    }

    @Test
    void after_a_freeze_the_moved_end_is_the_new_anchor() {
        var subscription = frozen(paid(MONTHLY, "2027-01-31", 1), "2027-02-05", "2027-02-10");

        var offer = subscription.offer().orElseThrow();

        assertThat(offer.days().start()).isEqualTo("2027-03-05");
        assertThat(offer.days().end()).isEqualTo("2027-04-05");
    }

    @Test
    void an_open_freeze_leaves_nothing_for_sale_until_it_ends() {
        var subscription = frozen(paid(MONTHLY, "2027-01-31", 1), "2027-02-05", null);

        assertThat(subscription.offer()).isEmpty();
        assertThat(subscription.endsOn()).isNull();
    }

    @Test
    void what_is_sold_once_is_not_sold_twice() {
        assertThat(paid(TEN_DAYS_ONCE, "2027-01-01", 1).offer()).isEmpty();
    }

    @Test
    void overlapping_freezes_become_one() {
        var first = freeze("a", "2027-01-03", "2027-01-06");
        var third = freeze("c", "2027-01-08", "2027-01-12");

        var all = new Freezes(List.of(first, third)).with(freeze("b", "2027-01-05", "2027-01-10"));

        assertThat(all.list()).containsExactly(freeze("a", "2027-01-03", "2027-01-12"));
    }

    @Test
    void freezes_that_only_touch_stay_apart() {
        var all = new Freezes(List.of(freeze("a", "2027-01-03", "2027-01-06")))
                .with(freeze("b", "2027-01-06", "2027-01-10"));

        assertThat(all.list()).hasSize(2);
    }
}
