package io.cardea.subscription.subscription;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.OSLO;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Outcomes.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.place.PlaceMoves;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovingToAnotherZoneTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId PAGO_PAGO = ZoneId.of("Pacific/Pago_Pago");
    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kathmandu"})
    void no_bought_day_is_lost_or_given_twice(String zone) {
        var moved = changed(PlaceMoves.move(JANUARY, ZoneId.of(zone), noon("2027-01-15")));

        assertThat(moved.timeline().periods().getFirst().count()).isEqualTo(31);
        assertThat(moved.endsOn()).isEqualTo("2027-02-01");
    }

    @Test
    void dates_to_come_begin_at_other_instants() {
        var moved = changed(PlaceMoves.move(JANUARY, AUCKLAND, noon("2027-01-15")));

        assertThat(moved.access().spans().getLast().to()).isEqualTo("2027-01-31T11:00:00Z");
    }

    @Test
    void what_has_been_stays_where_it_was() {
        var moved = changed(PlaceMoves.move(JANUARY, PAGO_PAGO, noon("2027-01-15")));

        assertThat(moved.access().spans().getFirst().from())
                .isEqualTo(JANUARY.access().spans().getFirst().from());
    }

    @Test
    void the_same_zone_is_no_news() {
        assertThat(PlaceMoves.move(JANUARY, OSLO, noon("2027-01-15"))).isInstanceOf(Decision.Unchanged.class);
    }
}
