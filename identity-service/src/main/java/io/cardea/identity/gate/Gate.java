package io.cardea.identity.gate;

import io.cardea.chassis.journal.Decision;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A door or turnstile of a site, and the device that asks for it.
///
/// @param sensor does it tell whether the person went through?
/// @param keyHash SHA-256 of the device's secret, in hex
/// @param zone the name, within the site, of the zone behind it; null where nobody counts who is inside
/// @param rules null where it keeps to passes alone
/// @param outerZone the name of the zone before it, which the way in leaves; null where that is the street
public record Gate(
        UUID id,
        UUID site,
        String name,
        Direction direction,
        boolean sensor,
        String keyHash,
        GateStatus status,
        @Nullable String zone,
        @Nullable GateRules rules,
        @Nullable String outerZone) {

    /// A gate from the street.
    public Gate(
            UUID id,
            UUID site,
            String name,
            Direction direction,
            boolean sensor,
            String keyHash,
            GateStatus status,
            @Nullable String zone,
            @Nullable GateRules rules) {
        this(id, site, name, direction, sensor, keyHash, status, zone, rules, null);
    }

    /// A gate as it begins.
    static Gate registered(UUID id, UUID site, Setup setup, String keyHash) {
        return new Gate(id, site, setup.name(), setup.direction(), setup.sensor(), keyHash, setup.status(), null, null);
    }

    /// Another setup; the site and the key stay.
    Decision<Gate, GateChange> change(Setup setup) {
        var changed = new Gate(
                id,
                site,
                setup.name(),
                setup.direction(),
                setup.sensor(),
                keyHash,
                setup.status(),
                zone,
                rules,
                outerZone);
        return changed.equals(this) ? Decision.unchanged() : Decision.changed(changed, new GateChange.Changed());
    }

    /// Other zones before and behind it, and other rules.
    Decision<Gate, GateChange> keepTo(
            @Nullable String newOuterZone, @Nullable String newZone, @Nullable GateRules newRules) {
        var changed = new Gate(id, site, name, direction, sensor, keyHash, status, newZone, newRules, newOuterZone);
        return changed.equals(this) ? Decision.unchanged() : Decision.changed(changed, new GateChange.Changed());
    }

    /// Another key.
    Decision<Gate, GateChange> rotateKey(String newHash) {
        var changed = new Gate(id, site, name, direction, sensor, newHash, status, zone, rules, outerZone);
        return Decision.changed(changed, new GateChange.KeyRotated());
    }

    /// What may be changed of a gate.
    record Setup(String name, Direction direction, boolean sensor, GateStatus status) {}
}
