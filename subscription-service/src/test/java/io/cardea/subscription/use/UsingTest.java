package io.cardea.subscription.use;

import static io.cardea.subscription.subscription.Examples.TEN_DAYS_ONCE;
import static io.cardea.subscription.subscription.Examples.UNTIL_USED_UP;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.terms.Rules;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class UsingTest {

    private static final Rules WITHIN_A_MONTH =
            new Rules(new Rules.Start.FirstUse(Period.ofMonths(1)), null, null, null, null, null);
    private static final Subscription CARD = paid(UNTIL_USED_UP, "2027-01-01", 1);

    private static Subscription waiting() {
        var paid = paid(agreement(TEN_DAYS_ONCE, WITHIN_A_MONTH), "2027-01-01", 1);
        return paid.draft()
                .purchases(paid.purchases().awaitingFirstUseBy(LocalDate.of(2027, 2, 1)))
                .at(noon("2027-01-01"));
    }

    @Test
    void the_days_count_from_the_day_of_the_first_use() {
        var used = changed(Using.used(waiting(), noon("2027-01-12"), noon("2027-01-12")));

        assertThat(used.timeline().periods().getFirst().start()).isEqualTo("2027-01-12");
        assertThat(used.endsOn()).isEqualTo("2027-01-22");
    }

    @Test
    void a_second_use_changes_nothing() {
        var used = changed(Using.used(waiting(), noon("2027-01-12"), noon("2027-01-12")));

        assertThat(Using.used(used, noon("2027-01-13"), noon("2027-01-13"))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void a_use_that_is_told_late_counts_from_its_own_day() {
        var used = changed(Using.used(waiting(), noon("2027-01-12"), noon("2027-01-15")));

        assertThat(used.timeline().periods().getFirst().start()).isEqualTo("2027-01-12");
    }

    @Test
    void the_last_use_ends_what_is_sold_until_it_is_used_up() {
        var over = changed(Using.counted(CARD, 0, noon("2027-01-12")));

        assertThat(over.status(noon("2027-01-12"))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void a_use_that_comes_back_begins_it_again() {
        var over = changed(Using.counted(CARD, 0, noon("2027-01-12")));

        assertThat(changed(Using.counted(over, 1, noon("2027-01-13"))).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void what_ends_on_a_date_does_not_end_with_its_uses() {
        var monthly = paid(TEN_DAYS_ONCE, "2027-01-01", 1);

        assertThat(Using.counted(monthly, 0, noon("2027-01-05"))).isInstanceOf(Decision.Unchanged.class);
    }
}
