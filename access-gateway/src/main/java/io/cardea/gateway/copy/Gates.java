package io.cardea.gateway.copy;

import io.cardea.access.Gate;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The gates, by id.
public final class Gates {

    private static final HeldGate.Direction[] DIRECTION = HeldGate.Direction.values();
    private static final Gate.Status[] STATUS = Gate.Status.values();

    private Gates() {}

    /// Keeps the gate if it is newer than what is held of it, and returns whether it was.
    public static boolean put(Writing store, HeldGate gate, int reading) {
        return Held.put(store, Table.GATES, Held.key(gate.id()), pack(gate, reading));
    }

    public static @Nullable HeldGate find(Reading store, UUID gate) {
        byte[] held = store.get(Table.GATES, Held.key(gate));
        return held == null ? null : unpack(gate, held);
    }

    private static byte[] pack(HeldGate gate, int reading) {
        Packing entry = Held.head(reading, gate.version())
                .id(gate.company())
                .id(gate.site())
                .constant(gate.direction())
                .flag(gate.sensor())
                .text(gate.keyHash())
                .constant(gate.status());
        GateRulesEntry.pack(entry, gate.zone(), gate.rules(), gate.outerZone());
        DeviceEntry.pack(entry, gate.device());
        ControlEntry.pack(entry, gate.control());
        return entry.packed();
    }

    private static HeldGate unpack(UUID id, byte[] held) {
        Unpacking entry = Held.body(held);
        HeldGate alone = new HeldGate(
                id,
                entry.id(),
                entry.id(),
                entry.constant(DIRECTION),
                entry.flag(),
                entry.text(),
                entry.constant(STATUS),
                Held.version(held));
        // An entry from before gates had rules ends here.
        HeldGate ruled = entry.hasMore() ? GateRulesEntry.unpack(entry, alone) : alone;
        // And one from before devices had more than a key here.
        HeldGate proven = entry.hasMore() ? ruled.by(DeviceEntry.unpack(entry)) : ruled;
        // And one from before staff could say something to gates here.
        return entry.hasMore() ? proven.under(ControlEntry.unpack(entry)) : proven;
    }
}
