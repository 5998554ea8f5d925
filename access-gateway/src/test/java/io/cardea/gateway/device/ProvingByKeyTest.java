package io.cardea.gateway.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldDevice;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.Sha256;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvingByKeyTest {

    private static final Instant UNTIL = Facts.NOW.plusSeconds(60);

    private final Store store = new InMemoryStore();
    private final CopyInMemory copy = new CopyInMemory();
    private Instant now = Facts.NOW;
    private final GateKeys keys = new GateKeys(store, copy, () -> now);
    private long version;

    @Test
    void two_keys_of_a_gate_open_at_once_and_no_third() {
        know(new HeldDevice(new HeldDevice.OldKey(hash("old"), null), Set.of(), false, null));

        assertThat(proves("new")).isTrue();
        assertThat(proves("old")).isTrue();
        assertThat(proves("other")).isFalse();
    }

    @Test
    void an_old_key_that_is_retired_opens_nothing_any_more() {
        know(new HeldDevice(new HeldDevice.OldKey(hash("old"), null), Set.of(), false, null));
        assertThat(proves("old")).isTrue();

        know(HeldDevice.PLAIN);

        assertThat(proves("old")).isFalse();
        assertThat(proves("new")).isTrue();
    }

    @Test
    void an_old_key_ends_at_its_date_without_any_event() {
        know(new HeldDevice(new HeldDevice.OldKey(hash("old"), UNTIL), Set.of(), false, null));
        now = UNTIL.minusNanos(1);
        assertThat(proves("old")).isTrue();

        now = UNTIL;

        assertThat(proves("old")).isFalse();
        assertThat(proves("new")).isTrue();
    }

    @Test
    void an_old_key_of_a_sandbox_ends_by_the_sandboxs_clock() {
        know(new HeldDevice(new HeldDevice.OldKey(hash("old"), UNTIL), Set.of(), false, null));
        now = UNTIL.plusSeconds(1);
        keep(new HeldCompany.Clock.Sandbox(Facts.NOW));

        assertThat(proves("old")).isTrue();
        keep(new HeldCompany.Clock.Sandbox(UNTIL));
        assertThat(proves("old")).isFalse();
    }

    @Test
    void a_disabled_gate_proves_nothing_until_it_is_enabled() {
        know(HeldDevice.PLAIN);
        assertThat(proves("new")).isTrue();

        know(new HeldDevice(null, Set.of(), true, null));
        assertThat(proves("new")).isFalse();

        know(HeldDevice.PLAIN);
        assertThat(proves("new")).isTrue();
    }

    @Test
    void keys_are_proven_from_the_store_while_memory_is_not_filled() {
        store.write(view -> Gates.put(view, gate(HeldDevice.PLAIN), 0));

        assertThat(proves("new")).isTrue();
        assertThat(proves("other")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gate", "Gate ", "Gate .", "Gate x.new", "Bearer abc", "\u0000", "Gate \uD800.\uDFFF"})
    void what_is_no_key_proves_nothing(String header) {
        know(HeldDevice.PLAIN);

        assertThat(keys.proven(header)).isNull();
    }

    private boolean proves(String secret) {
        HeldGate gate = keys.proven("Gate " + Facts.GATE + "." + secret);
        return gate != null && gate.id().equals(Facts.GATE);
    }

    private void know(HeldDevice device) {
        store.write(view -> Gates.put(view, gate(device), 0));
        Bringing.fill(store, copy);
    }

    private void keep(HeldCompany.Clock clock) {
        store.write(view -> Companies.put(view, new HeldCompany(Facts.COMPANY, clock, List.of(), ++version), 0));
        Bringing.fill(store, copy);
    }

    private HeldGate gate(HeldDevice device) {
        return new HeldGate(
                        Facts.GATE,
                        Facts.COMPANY,
                        Facts.SITE,
                        HeldGate.Direction.BOTH,
                        false,
                        hash("new"),
                        Gate.Status.OPEN,
                        ++version)
                .by(device);
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
