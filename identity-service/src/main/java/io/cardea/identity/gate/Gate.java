package io.cardea.identity.gate;

import io.cardea.chassis.journal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A door or turnstile of a site, and the device that asks for it.
///
/// @param sensor does it tell whether the person went through?
/// @param keyHash SHA-256 of the device's secret, in hex
/// @param zone the name, within the site, of the zone behind it; null where nobody counts who is inside
/// @param rules null where it keeps to passes alone
/// @param control null where nobody has ever said anything to it
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
        @Nullable String outerZone,
        @Nullable GateControl control) {

    /// For how long a gate may be told to open once.
    private static final Duration OPEN_FOR = Duration.ofSeconds(10);

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
        this(id, site, name, direction, sensor, keyHash, status, zone, rules, null, null);
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
                outerZone,
                control);
        return changed.equals(this) ? Decision.unchanged() : Decision.changed(changed, new GateChange.Changed());
    }

    /// Other zones before and behind it, and other rules.
    Decision<Gate, GateChange> keepTo(
            @Nullable String newOuterZone, @Nullable String newZone, @Nullable GateRules newRules) {
        var changed = new Gate(id, site, name, direction, sensor, keyHash, status, newZone, newRules, newOuterZone, control);
        return changed.equals(this) ? Decision.unchanged() : Decision.changed(changed, new GateChange.Changed());
    }

    /// Another key.
    Decision<Gate, GateChange> rotateKey(String newHash) {
        var changed = new Gate(id, site, name, direction, sensor, newHash, status, zone, rules, outerZone, control);
        return Decision.changed(changed, new GateChange.KeyRotated());
    }

    /// A word of staff. One that leaves everything as it is changes nothing, but to open is a new
    /// thing each time.
    Decision<Gate, GateChange> command(UUID command, GateControl.Kind kind, String reason, Instant at) {
        GateControl.Mode before = control == null ? GateControl.Mode.NORMAL : control.mode();
        GateControl.Mode after =
                switch (kind) {
                    case OPEN -> before;
                    case LOCK_DOWN -> GateControl.Mode.LOCKED_DOWN;
                    case EMERGENCY_RELEASE -> GateControl.Mode.EMERGENCY_RELEASE;
                    case RESUME -> GateControl.Mode.NORMAL;
                };
        boolean opens = kind == GateControl.Kind.OPEN;
        if (after == before && !opens) {
            return Decision.unchanged();
        }
        var told = new GateControl.Command(command, kind, at, opens ? at.plus(OPEN_FOR) : null, reason);
        return Decision.changed(
                new Gate(
                        id,
                        site,
                        name,
                        direction,
                        sensor,
                        keyHash,
                        status,
                        zone,
                        rules,
                        outerZone,
                        new GateControl(after, told)),
                new GateChange.Commanded(command, kind, reason));
    }

    /// What may be changed of a gate.
    record Setup(String name, Direction direction, boolean sensor, GateStatus status) {}
}
