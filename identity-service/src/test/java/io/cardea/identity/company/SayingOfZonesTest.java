package io.cardea.identity.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Unchanged;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SayingOfZonesTest {

    private static final AccessZone POOL =
            SampleCompany.zoned().sites().getFirst().accessZone("pool");

    @Test
    void a_site_says_of_a_zone_what_it_takes_and_when_nobody_is_in_it() {
        assertThat(SampleCompany.real().setUpZone(SampleCompany.OSLO, POOL))
                .isEqualTo(
                        new Changed<>(SampleCompany.zoned(), new CompanyChange.ZoneSetUp(SampleCompany.OSLO, "pool")));
        assertThat(SampleCompany.zoned().setUpZone(SampleCompany.OSLO, POOL)).isEqualTo(new Unchanged<>());
    }

    @Test
    void a_reset_may_be_of_a_zone_of_which_nothing_was_said() {
        assertThat(SampleCompany.real().resetZone(SampleCompany.OSLO, "sauna", SampleCompany.RESET))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(((Company) changed.state())
                                        .sites()
                                        .getFirst()
                                        .accessZone("sauna")
                                        .lastReset())
                                .isEqualTo(SampleCompany.RESET));
    }

    @Test
    void another_setup_leaves_the_last_reset() {
        AccessZone other = new AccessZone("pool", null, null, LocalTime.of(5, 0), null);

        assertThat(SampleCompany.evacuated().setUpZone(SampleCompany.OSLO, other))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(((Company) changed.state())
                                        .sites()
                                        .getFirst()
                                        .accessZone("pool"))
                                .isEqualTo(
                                        new AccessZone("pool", null, null, LocalTime.of(5, 0), SampleCompany.RESET)));
    }

    @Test
    void a_site_that_moves_takes_its_zones_along() {
        var moved = new Site(SampleCompany.OSLO, "oslo", "Bergen", ZoneId.of("Europe/Oslo"), Site.USUAL_MAX_OFFLINE);

        assertThat(SampleCompany.zoned().changeSite(moved))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(((Company) changed.state())
                                        .sites()
                                        .getFirst()
                                        .accessZone("pool"))
                                .isEqualTo(POOL));
    }

    @Test
    void a_site_that_is_not_there_has_no_zones() {
        assertThat(SampleCompany.real().resetZone(new UUID(0, 9), "pool", SampleCompany.RESET))
                .isInstanceOf(Decision.Refused.class);
    }
}
