package io.cardea.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Refused;
import io.cardea.chassis.journal.Decision.Unchanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvingADeviceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
    private static final String FIRST = SampleGate.open().keyHash();

    @Test
    void a_next_key_opens_beside_the_present_one() {
        Gate both = after(SampleGate.open().nextKey("00ff", LATER, NOW), new GateChange.NextKeyIssued());

        assertThat(both.keyHash()).isEqualTo("00ff");
        assertThat(both.known().oldKey()).isEqualTo(new Device.OldKey(FIRST, LATER));
        assertThat(both.oldKeyEnds()).isEqualTo(LATER);
    }

    @Test
    void a_gate_never_has_three_keys() {
        Gate both = both(null);

        assertThat(both.nextKey("0abc", null, NOW)).isEqualTo(new Refused<>(new GateRefusal.TwoKeys(both.id())));
    }

    @Test
    void an_old_key_that_has_ended_makes_room_for_the_next() {
        Gate third = after(both(LATER).nextKey("0abc", null, LATER), new GateChange.NextKeyIssued());

        assertThat(third.known().oldKey()).isEqualTo(new Device.OldKey("00ff", null));
    }

    @Test
    void an_old_key_ends_in_the_future() {
        assertThat(SampleGate.open().nextKey("00ff", NOW, NOW)).isEqualTo(new Refused<>(new GateRefusal.UntilIsOver()));
    }

    @Test
    void an_old_key_is_retired_by_command_once() {
        Gate one = after(both(null).retireOldKey(), new GateChange.OldKeyRetired());

        assertThat(one.known().oldKey()).isNull();
        assertThat(one.retireOldKey()).isEqualTo(new Unchanged<>());
    }

    @Test
    void an_old_key_is_retired_at_its_date_and_not_before() {
        Gate both = both(LATER);

        assertThat(both.endOldKey(LATER.minusSeconds(1))).isEqualTo(new Unchanged<>());
        assertThat(after(both.endOldKey(LATER), new GateChange.OldKeyRetired()).device())
                .isNull();
        assertThat(both(null).endOldKey(LATER)).isEqualTo(new Unchanged<>());
    }

    @Test
    void another_key_by_rotation_takes_both() {
        Gate rotated = after(both(null).rotateKey("0abc"), new GateChange.KeyRotated());

        assertThat(rotated.keyHash()).isEqualTo("0abc");
        assertThat(rotated.known().oldKey()).isNull();
    }

    @Test
    void a_disabled_gate_is_told_as_a_closed_one_and_comes_back_as_it_was() {
        Gate disabled = after(SampleGate.open().disable("stolen", NOW), new GateChange.Disabled("stolen"));

        assertThat(disabled.known().disabledSince()).isEqualTo(NOW);
        assertThat(disabled.told().status()).isEqualTo(GateStatus.CLOSED);
        assertThat(disabled.disable("again", LATER)).isEqualTo(new Unchanged<>());
        assertThat(after(disabled.enable(), new GateChange.Enabled())).isEqualTo(SampleGate.open());
        assertThat(SampleGate.open().enable()).isEqualTo(new Unchanged<>());
    }

    @Test
    void another_setup_leaves_a_gate_disabled() {
        var closing = new Gate.Setup("Turnstile 1", Direction.BOTH, true, GateStatus.CLOSED);
        Gate disabled = after(SampleGate.open().disable("stolen", NOW), new GateChange.Disabled("stolen"));

        assertThat(after(disabled.change(closing), new GateChange.Changed())
                        .known()
                        .disabledSince())
                .isEqualTo(NOW);
    }

    @Test
    void several_certificates_prove_a_device_until_each_is_taken_away() {
        Gate one = after(SampleGate.open().trust("aa"), new GateChange.CertificateTrusted());
        Gate two = after(one.trust("bb"), new GateChange.CertificateTrusted());

        assertThat(two.known().certificates()).containsExactly("aa", "bb");
        assertThat(two.trust("aa")).isEqualTo(new Unchanged<>());
        assertThat(after(two.distrust("aa"), new GateChange.CertificateDistrusted())
                        .known()
                        .certificates())
                .containsExactly("bb");
        assertThat(two.distrust("cc")).isEqualTo(new Unchanged<>());
    }

    @Test
    void certificates_do_not_pile_up() {
        Gate gate = SampleGate.open();
        for (int i = 0; i < 8; i++) {
            gate = after(gate.trust("key-" + i), new GateChange.CertificateTrusted());
        }

        assertThat(gate.trust("one more")).isEqualTo(new Refused<>(new GateRefusal.TooManyCertificates(8)));
    }

    private static Gate both(@Nullable Instant until) {
        return after(SampleGate.open().nextKey("00ff", until, NOW), new GateChange.NextKeyIssued());
    }

    private static Gate after(Decision<Gate, GateChange> decision, GateChange expected) {
        assertThat(decision).isInstanceOf(Changed.class);
        var changed = (Changed<Gate, GateChange>) decision;
        assertThat(changed.change()).isEqualTo(expected);
        return changed.state();
    }
}
