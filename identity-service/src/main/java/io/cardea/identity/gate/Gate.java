package io.cardea.identity.gate;

import io.cardea.chassis.journal.Decision;
import java.util.UUID;

/// A door or turnstile of a site, and the device that asks for it.
///
/// @param sensor does it tell whether the person went through?
/// @param keyHash SHA-256 of the device's secret, in hex
public record Gate(
        UUID id, UUID site, String name, Direction direction, boolean sensor, String keyHash, GateStatus status) {

    /// A gate as it begins.
    static Gate registered(UUID id, UUID site, Setup setup, String keyHash) {
        return new Gate(id, site, setup.name(), setup.direction(), setup.sensor(), keyHash, setup.status());
    }

    /// Another setup; the site and the key stay.
    Decision<Gate, GateChange> change(Setup setup) {
        var changed = new Gate(id, site, setup.name(), setup.direction(), setup.sensor(), keyHash, setup.status());
        return changed.equals(this) ? Decision.unchanged() : Decision.changed(changed, new GateChange.Changed());
    }

    /// Another key.
    Decision<Gate, GateChange> rotateKey(String newHash) {
        var changed = new Gate(id, site, name, direction, sensor, newHash, status);
        return Decision.changed(changed, new GateChange.KeyRotated());
    }

    /// What may be changed of a gate.
    record Setup(String name, Direction direction, boolean sensor, GateStatus status) {}
}
