package io.cardea.identity.gate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff sees of a gate.
///
/// @param deviceKey what the device sends after `Authorization: Gate `; only in the answer that made it
record GateView(
        UUID id,
        UUID site,
        String name,
        Direction direction,
        boolean sensor,
        GateStatus status,
        @Nullable String zone,
        @Nullable GateRules rules,
        @Nullable String deviceKey,
        @Nullable String outerZone) {

    static GateView of(Gate gate) {
        return with(gate, null);
    }

    static GateView withKey(Gate gate, DeviceKey key) {
        return with(gate, gate.id() + "." + key.secret());
    }

    private static GateView with(Gate gate, @Nullable String deviceKey) {
        return new GateView(
                gate.id(),
                gate.site(),
                gate.name(),
                gate.direction(),
                gate.sensor(),
                gate.status(),
                gate.zone(),
                gate.rules(),
                deviceKey,
                gate.outerZone());
    }

    @Override
    public String toString() {
        return "GateView[%s]".formatted(id);
    }
}
