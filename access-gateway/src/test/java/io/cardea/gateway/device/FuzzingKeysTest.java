package io.cardea.gateway.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cardea.access.Gate;
import io.cardea.gateway.Facts;
import io.cardea.gateway.Mutations;
import io.cardea.gateway.copy.Bringing;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.Sha256;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Whatever stands in `Authorization`. As a regression test by its inputs, and with `JAZZER_FUZZ=1` by Jazzer.
class FuzzingKeysTest {

    private static final String SECRET = "s3cret";
    private static final String ID = Facts.GATE.toString();

    private final GateKeys keys = knowing();

    @FuzzTest(maxDuration = "2m")
    void only_the_gates_own_secret_proves_it(byte[] sent) {
        String header = new String(sent, StandardCharsets.UTF_8);
        HeldGate proven = keys.proven(header);

        assertThat(proven != null).isEqualTo(isTheKey(header));
    }

    @Test
    void the_same_holds_for_keys_that_are_nearly_right() {
        Mutations.of(List.of(
                        "Gate " + ID + "." + SECRET, "gate  " + ID + "." + SECRET + " ", "Gate " + ID, "Bearer x.y"))
                .check(this::only_the_gates_own_secret_proves_it);
    }

    // Said another way than the reader does. A UUID may leave zeros out, but its text is of one length.
    private static boolean isTheKey(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("gate ")) {
            return false;
        }
        String key = header.substring("Gate ".length()).strip();
        return key.toLowerCase(Locale.ROOT).startsWith(ID + ".")
                && key.substring(ID.length() + 1).equals(SECRET);
    }

    private static GateKeys knowing() {
        byte[] hash = Sha256.digest().digest(SECRET.getBytes(StandardCharsets.UTF_8));
        String keyHash = HexFormat.of().formatHex(hash);
        HeldGate gate = new HeldGate(
                Facts.GATE, Facts.COMPANY, Facts.SITE, HeldGate.Direction.BOTH, false, keyHash, Gate.Status.OPEN, 1);
        Store store = new InMemoryStore();
        store.write(view -> Gates.put(view, gate, 0));
        CopyInMemory copy = new CopyInMemory();
        Bringing.fill(store, copy);
        return new GateKeys(store, copy, () -> Facts.NOW);
    }
}
