package io.cardea.subscription.withdrawal;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.change;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static io.cardea.subscription.subscription.Outcomes.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.subscription.facts.Schedule;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakingAWishBackTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);
    private static final Scheduled.Renewal RENEWAL =
            new Scheduled.Renewal(id("renewal"), LocalDate.of(2027, 1, 5), "early", "staff:1");
    private static final Scheduled.AnchorMove MOVE =
            new Scheduled.AnchorMove(id("move"), LocalDate.of(2027, 2, 15), "the fifteenth", "staff:1");

    private static Subscription wanting(Scheduled... wishes) {
        return JANUARY.draft().schedule(new Schedule(List.of(wishes))).at(noon("2027-01-05"));
    }

    @Test
    void what_is_taken_back_is_as_if_nobody_had_asked() {
        var withdrawn = Withdrawing.withdraw(wanting(RENEWAL), id("renewal"), noon("2027-01-05"));

        assertThat(changed(withdrawn).offer()).isEqualTo(JANUARY.offer());
    }

    @Test
    void other_wishes_stay() {
        var withdrawn = Withdrawing.withdraw(wanting(RENEWAL, MOVE), id("renewal"), noon("2027-01-05"));

        assertThat(changed(withdrawn).schedule().list()).containsExactly(MOVE);
    }

    @Test
    void it_is_told_what_is_wanted_no_longer() {
        var withdrawn = Withdrawing.withdraw(wanting(MOVE), id("move"), noon("2027-01-05"));

        assertThat(change(withdrawn))
                .isEqualTo(new SubscriptionChange.Unscheduled(id("move"), SubscriptionChange.Wanted.ANCHOR_MOVE));
    }

    @Test
    void what_nobody_asked_for_cannot_be_taken_back() {
        assertThat(code(Withdrawing.withdraw(JANUARY, id("renewal"), noon("2027-01-05"))))
                .isEqualTo("resource.not-found");
    }
}
