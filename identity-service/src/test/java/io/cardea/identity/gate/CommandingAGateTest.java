package io.cardea.identity.gate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Unchanged;
import io.cardea.identity.gate.GateControl.Kind;
import io.cardea.identity.gate.GateControl.Mode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandingAGateTest {

    private static final UUID COMMAND = UUID.fromString("0199a1c0-0000-7000-8000-000000006a77");
    private static final Instant AT = Instant.parse("2026-11-27T18:00:00Z");

    @Test
    void a_gate_is_told_to_open_for_some_seconds() {
        assertThat(say(SampleGate.open(), Kind.OPEN, "a delivery"))
                .isEqualTo(new Changed<>(
                        SampleGate.opened(COMMAND, AT), new GateChange.Commanded(COMMAND, Kind.OPEN, "a delivery")));
    }

    @Test
    void a_lock_down_lasts_until_it_is_lifted() {
        Gate locked = after(say(SampleGate.open(), Kind.LOCK_DOWN, "police"));

        assertThat(control(locked).mode()).isEqualTo(Mode.LOCKED_DOWN);
        assertThat(control(locked).command().until()).isNull();
        assertThat(control(after(say(locked, Kind.RESUME, "all clear"))).mode()).isEqualTo(Mode.NORMAL);
    }

    @Test
    void an_emergency_goes_before_a_lock_down() {
        Gate locked = after(say(SampleGate.open(), Kind.LOCK_DOWN, "police"));

        assertThat(control(after(say(locked, Kind.EMERGENCY_RELEASE, "fire"))).mode())
                .isEqualTo(Mode.EMERGENCY_RELEASE);
    }

    @Test
    void to_open_leaves_a_lock_down_in_force() {
        Gate locked = after(say(SampleGate.open(), Kind.LOCK_DOWN, "police"));

        assertThat(control(after(say(locked, Kind.OPEN, "the ambulance"))).mode())
                .isEqualTo(Mode.LOCKED_DOWN);
    }

    @Test
    void what_is_so_already_changes_nothing() {
        Gate locked = after(say(SampleGate.open(), Kind.LOCK_DOWN, "police"));

        assertThat(say(locked, Kind.LOCK_DOWN, "again")).isEqualTo(new Unchanged<>());
        assertThat(say(SampleGate.open(), Kind.RESUME, "nothing was")).isEqualTo(new Unchanged<>());
    }

    @Test
    void another_setup_key_and_rules_leave_a_lock_down_in_force() {
        Gate locked = after(say(SampleGate.ruled(), Kind.LOCK_DOWN, "police"));
        var setup = new Gate.Setup("Another", Direction.IN, false, GateStatus.OPEN);

        assertThat(after(locked.change(setup)).control()).isEqualTo(locked.control());
        assertThat(after(locked.rotateKey("00ff")).control()).isEqualTo(locked.control());
        assertThat(after(locked.keepTo(null, null, null)).control()).isEqualTo(locked.control());
    }

    private static Decision<Gate, GateChange> say(Gate gate, Kind kind, String reason) {
        return gate.command(COMMAND, kind, reason, AT);
    }

    private static GateControl control(Gate gate) {
        return requireNonNull(gate.control());
    }

    private static Gate after(Decision<Gate, GateChange> decision) {
        assertThat(decision).isInstanceOf(Changed.class);
        return ((Changed<Gate, GateChange>) decision).state();
    }
}
