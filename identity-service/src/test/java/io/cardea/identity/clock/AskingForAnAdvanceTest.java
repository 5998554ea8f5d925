package io.cardea.identity.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.chassis.refusal.Refused;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingForAnAdvanceTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant MIDNIGHT = Instant.parse("2026-02-28T23:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P1D, 2026-03-01T23:00:00Z",
        "P1M, 2026-03-31T22:00:00Z",
        "PT1H, 2026-03-01T00:00:00Z",
        "P1DT1H, 2026-03-02T00:00:00Z"
    })
    void periods_are_local_dates_and_durations_are_hours(String by, Instant target) {
        assertThat(new AdvanceRequest(by, null).target(MIDNIGHT, OSLO)).isEqualTo(target);
    }

    @Test
    void an_instant_is_taken_as_it_is() {
        var target = MIDNIGHT.plusSeconds(1);

        assertThat(new AdvanceRequest(null, target).target(MIDNIGHT, OSLO)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a month", "P", "1M", "P11Y", "P2147483647Y", "PT99999999999999H"})
    void what_is_no_amount_of_time_is_refused(String by) {
        assertThatThrownBy(() -> new AdvanceRequest(by, null).target(MIDNIGHT, OSLO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().field()).isEqualTo("by"));
    }

    @Test
    void one_of_both_is_needed() {
        assertThatThrownBy(() -> new AdvanceRequest(null, null).target(MIDNIGHT, OSLO))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new AdvanceRequest("P1D", MIDNIGHT).target(MIDNIGHT, OSLO))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_end_of_time_is_too_far() {
        assertThatThrownBy(() -> new AdvanceRequest(null, Instant.MAX).target(MIDNIGHT, OSLO))
                .isInstanceOf(Refused.class);
    }
}
