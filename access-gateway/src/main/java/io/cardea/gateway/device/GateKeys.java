package io.cardea.gateway.device;

import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.LmdbStore;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Proves keys against the copy. It reads memory, or the store once, so it may run on the I/O thread.
@Singleton
public class GateKeys {

    private final LmdbStore store;
    private final CopyInMemory copy;

    GateKeys(LmdbStore store, CopyInMemory copy) {
        this.store = store;
        this.copy = copy;
    }

    /// The gate whose key this `Authorization` header is; null when it is no gate's.
    public @Nullable HeldGate proven(@Nullable String header) {
        GateKey key = header != null && GateKey.isOne(header) ? GateKey.read(header) : null;
        if (key == null) {
            return null;
        }
        HeldGate held = find(key.gate());
        return held != null && key.opens(held) ? held : null;
    }

    private @Nullable HeldGate find(UUID gate) {
        CopyInMemory.Contents contents = copy.contents();
        return contents == null ? store.<@Nullable HeldGate>read(view -> Gates.find(view, gate)) : contents.gate(gate);
    }
}
