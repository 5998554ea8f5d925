package io.cardea.gateway.device;

import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.LmdbStore;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Proves keys against the copy. It reads memory, or the store once, so it may run on the I/O thread.
@Singleton
public class GateKeys {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, HeldGate> proven = new ConcurrentHashMap<>();
    private final LmdbStore store;
    private final CopyInMemory copy;

    GateKeys(LmdbStore store, CopyInMemory copy) {
        this.store = store;
        this.copy = copy;
    }

    /// The gate whose key this `Authorization` header is; null when it is no gate's.
    public @Nullable HeldGate proven(@Nullable String header) {
        if (header == null) {
            return null;
        }
        HeldGate before = proven.get(header);
        // As long as nothing has changed at the gate, what proved it once proves it again.
        return before != null && before == find(before.id()) ? before : proof(header);
    }

    private @Nullable HeldGate proof(String header) {
        GateKey key = GateKey.isOne(header) ? GateKey.read(header) : null;
        HeldGate held = key == null ? null : find(key.gate());
        if (key == null || held == null || !key.opens(held)) {
            return null;
        }
        if (proven.size() >= MOST_REMEMBERED) {
            proven.clear();
        }
        proven.put(header, held);
        return held;
    }

    private @Nullable HeldGate find(UUID gate) {
        CopyInMemory.Contents contents = copy.contents();
        return contents == null ? store.<@Nullable HeldGate>read(view -> Gates.find(view, gate)) : contents.gate(gate);
    }
}
