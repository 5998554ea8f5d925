package io.cardea.identity.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What staff sees of a gate.
///
/// @param oldKey absent where only one key opens
/// @param certificates the hashes of the public keys of certificates that prove the device; absent for none
/// @param disabledSince absent where the device may ask
/// @param carriedOutAt when its controller said that it has carried out the last command of `control`; only where the
///     gate itself is read, and absent where it has not said so
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
        @Nullable String outerZone,
        @Nullable OldKey oldKey,
        @Nullable List<String> certificates,
        @Nullable Instant disabledSince,
        @Nullable GateControl control,
        @Nullable Instant carriedOutAt,
        @Nullable String deviceKey) {

    /// A key that still opens beside the present one.
    ///
    /// @param until absent: until it is retired
    @Schema(name = "OldGateKey")
    record OldKey(@Nullable Instant until) {

        private static @Nullable OldKey of(Device.@Nullable OldKey key) {
            return key == null ? null : new OldKey(key.until());
        }
    }

    static GateView of(Gate gate) {
        return with(gate, null, null);
    }

    static GateView of(Gate gate, GateHealth health) {
        GateControl control = gate.control();
        return with(gate, health.carriedOutAt(control == null ? null : control.command()), null);
    }

    static GateView withKey(Gate gate, DeviceKey key) {
        return with(gate, null, gate.id() + "." + key.secret());
    }

    private static GateView with(Gate gate, @Nullable Instant carriedOutAt, @Nullable String deviceKey) {
        List<String> certificates = gate.known().certificates();
        return new GateView(
                gate.id(),
                gate.site(),
                gate.name(),
                gate.direction(),
                gate.sensor(),
                gate.status(),
                gate.zone(),
                gate.rules(),
                gate.outerZone(),
                OldKey.of(gate.known().oldKey()),
                certificates.isEmpty() ? null : certificates,
                gate.known().disabledSince(),
                gate.control(),
                carriedOutAt,
                deviceKey);
    }

    @Override
    public String toString() {
        return "GateView[%s]".formatted(id);
    }
}
