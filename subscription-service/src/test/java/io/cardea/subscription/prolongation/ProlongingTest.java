package io.cardea.subscription.prolongation;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.frozen;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.change;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionMessage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProlongingTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @Test
    void days_are_added_by_hand_and_end_on_a_date() {
        var prolonged = changed(prolong(JANUARY, "2027-02-04", "2027-01-20"));

        assertThat(prolonged.endsOn()).isEqualTo("2027-02-04");
        assertThat(prolonged.timeline().periods())
                .extracting(period -> period.source())
                .containsExactly(Source.PAID, Source.MANUAL);
    }

    @Test
    void the_next_period_begins_after_them_and_costs_the_same() {
        var prolonged = changed(prolong(JANUARY, "2027-02-04", "2027-01-20"));

        assertThat(prolonged.offer()).hasValueSatisfying(offer -> {
            assertThat(offer.days().start()).isEqualTo("2027-02-04");
            assertThat(offer.price()).isEqualTo(PRICE);
        });
    }

    @Test
    void nobody_pays_for_them() {
        var prolonged = changed(prolong(JANUARY, "2027-02-04", "2027-01-20"));

        assertThat(SubscriptionMessage.of(prolonged).charges())
                .extracting(Charge::key)
                .containsExactly("period/0", "period/2");
    }

    @Test
    void frozen_days_are_not_among_them() {
        var frozen = frozen(JANUARY, "2027-01-28", "2027-02-07");

        var prolonged = prolong(frozen, "2027-02-14", "2027-01-20");

        assertThat(change(prolonged)).isEqualTo(new SubscriptionChange.Prolonged(1, Source.MANUAL, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-10, IN_THE_PAST",
        "2027-01-25, NOT_AFTER_START",
        "2027-02-01, NOT_AFTER_START",
        "2037-02-02, TOO_FAR_AHEAD"
    })
    void an_end_that_adds_nothing_or_lies_ten_years_ahead_is_refused_by_its_rule(
            String until, ImpossibleEnd.Rule rule) {
        assertThat(refusal(prolong(JANUARY, until, "2027-01-20")))
                .isEqualTo(new ImpossibleEnd(
                        LocalDate.parse(until),
                        LocalDate.of(2027, 2, 1),
                        rule,
                        LocalDate.of(2027, 2, 2),
                        LocalDate.of(2037, 2, 1)));
    }

    @Test
    void what_is_over_begins_again_today() {
        var prolonged = changed(prolong(JANUARY, "2027-03-20", "2027-03-10"));

        assertThat(prolonged.timeline().periods().getLast().start()).isEqualTo("2027-03-10");
        assertThat(prolonged.endsOn()).isEqualTo("2027-03-20");
    }

    private static Decision<Subscription, SubscriptionChange> prolong(
            Subscription subscription, String until, String day) {
        return Prolonging.prolong(
                subscription, new Prolonging.Wish(LocalDate.parse(until), Prolonging.Kind.MANUAL), noon(day));
    }
}
