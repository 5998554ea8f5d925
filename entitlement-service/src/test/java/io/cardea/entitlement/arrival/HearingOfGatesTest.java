package io.cardea.entitlement.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.arrival.GateConsumer.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HearingOfGatesTest {

    @Test
    void a_gate_stands_as_staff_has_made_it() {
        assertThat(standing("OPEN", null)).isEqualTo(Gate.Status.OPEN);
        assertThat(standing("OPEN", "NORMAL")).isEqualTo(Gate.Status.OPEN);
        assertThat(standing("OPEN", "LOCKED_DOWN")).isEqualTo(Gate.Status.LOCKED_DOWN);
        assertThat(standing("CLOSED", "LOCKED_DOWN")).isEqualTo(Gate.Status.CLOSED);
        assertThat(standing("CLOSED", "EMERGENCY_RELEASE")).isEqualTo(Gate.Status.RELEASED);
    }

    @Test
    void a_mode_that_came_after_us_changes_nothing() {
        assertThat(standing("OPEN", "SOMETHING_NEW")).isEqualTo(Gate.Status.OPEN);
    }

    private static Gate.Status standing(String status, @Nullable String mode) {
        var control = mode == null ? null : new Message.Control(mode);
        return new Message.State(Facts.id(1), Facts.OSLO, "IN", status, null, control)
                .facts()
                .atTheDoor()
                .status();
    }
}
