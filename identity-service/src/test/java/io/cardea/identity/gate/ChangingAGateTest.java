package io.cardea.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.CredentialClass;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Unchanged;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangingAGateTest {

    @Test
    void a_gate_is_closed() {
        var closing = new Gate.Setup("Turnstile 1", Direction.BOTH, true, GateStatus.CLOSED);

        assertThat(SampleGate.open().change(closing))
                .isEqualTo(new Changed<>(SampleGate.closed(), new GateChange.Changed()));
    }

    @Test
    void the_same_setup_changes_nothing() {
        var same = new Gate.Setup("Turnstile 1", Direction.BOTH, true, GateStatus.OPEN);

        assertThat(SampleGate.open().change(same)).isEqualTo(new Unchanged<>());
    }

    @Test
    void a_gate_keeps_to_new_rules_and_to_none_again() {
        Gate ruled = SampleGate.ruled();

        assertThat(SampleGate.open().keepTo(ruled.outerZone(), ruled.zone(), ruled.rules()))
                .isEqualTo(new Changed<>(ruled, new GateChange.Changed()));
        assertThat(ruled.keepTo(null, null, null))
                .isEqualTo(new Changed<>(SampleGate.open(), new GateChange.Changed()));
        assertThat(ruled.keepTo(ruled.outerZone(), ruled.zone(), ruled.rules())).isEqualTo(new Unchanged<>());
    }

    @Test
    void another_setup_and_another_key_leave_the_rules() {
        var closing = new Gate.Setup("Turnstile 1", Direction.BOTH, true, GateStatus.CLOSED);

        assertThat(SampleGate.ruled().change(closing))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(((Gate) changed.state()).rules())
                                .isEqualTo(SampleGate.ruled().rules()));
        assertThat(SampleGate.ruled().rotateKey("00ff"))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(((Gate) changed.state()).zone()).isEqualTo("pool"));
    }

    @Test
    void classes_of_credentials_stand_in_order_and_all_of_them_are_said_as_well() {
        assertThat(taking(Set.of(CredentialClass.ROTATING, CredentialClass.RFID))
                        .credentialClasses())
                .containsExactly(CredentialClass.RFID, CredentialClass.ROTATING);
        assertThat(taking(Set.of(CredentialClass.values())).credentialClasses())
                .containsExactly(CredentialClass.values());
        assertThat(taking(null).credentialClasses()).isNull();
    }

    @Test
    void a_gate_for_rotating_codes_alone_says_so_to_those_who_know_no_classes() {
        assertThat(taking(Set.of(CredentialClass.ROTATING)).rotatingOnly()).isTrue();
        assertThat(taking(Set.of(CredentialClass.ROTATING, CredentialClass.RFID))
                        .rotatingOnly())
                .isFalse();
    }

    private static GateRules taking(@Nullable Set<CredentialClass> classes) {
        return new GateRules.Wish(null, null, null, null, null, null, classes).at(ZoneOffset.UTC);
    }

    @Test
    void a_new_key_replaces_the_old_hash() {
        var decision = SampleGate.open().rotateKey("00ff");

        assertThat(decision).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(((Gate) changed.state()).keyHash()).isEqualTo("00ff");
            assertThat(changed.change()).isEqualTo(new GateChange.KeyRotated());
        });
    }

    @Test
    void a_device_key_is_known_by_its_sha_256() {
        // The digest of "abc" from FIPS 180-2.
        assertThat(new DeviceKey("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_device_key_has_all_of_its_random_bits() {
        assertThat(DeviceKey.of(new byte[DeviceKey.BYTES]).secret()).isEqualTo("A".repeat(43));
    }

    @Test
    void a_device_key_is_never_printed() {
        assertThat(new DeviceKey("abc").toString()).doesNotContain("abc");
    }
}
