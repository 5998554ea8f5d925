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
/// @param outerZone the name of the zone before it, which the way in leaves; null where that is the street
/// @param device null where only its key is known
/// @param control null where nobody has ever said anything to it
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
        @Nullable Device device,
        @Nullable GateControl control) {

    private static final int MOST_CERTIFICATES = 8;

    /// For how long a gate may be told to open once.
    private static final Duration OPEN_FOR = Duration.ofSeconds(10);

    public Gate {
        device = Device.PLAIN.equals(device) ? null : device;
    }

    /// A gate from the street, of whose device only the key is known.
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
        this(id, site, name, direction, sensor, keyHash, status, zone, rules, null, null, null);
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
                device,
                control);
        return changed.equals(this) ? Decision.unchanged() : Decision.changed(changed, new GateChange.Changed());
    }

    /// Other zones before and behind it, and other rules.
    Decision<Gate, GateChange> keepTo(
            @Nullable String newOuterZone, @Nullable String newZone, @Nullable GateRules newRules) {
        var changed = new Gate(
                id, site, name, direction, sensor, keyHash, status, newZone, newRules, newOuterZone, device, control);
        return changed.equals(this) ? Decision.unchanged() : Decision.changed(changed, new GateChange.Changed());
    }

    /// Another key, and no other one.
    Decision<Gate, GateChange> rotateKey(String newHash) {
        return Decision.changed(by(newHash, known().withoutOldKey()), new GateChange.KeyRotated());
    }

    /// A further key; the present one still opens for a while.
    ///
    /// @param until when that one opens nothing any more; null: once it is retired
    Decision<Gate, GateChange> nextKey(String newHash, @Nullable Instant until, Instant at) {
        if (until != null && !until.isAfter(at)) {
            return Decision.refused(new GateRefusal.UntilIsOver());
        }
        Device.OldKey before = known().oldKey();
        if (before != null && before.opensAt(at)) {
            return Decision.refused(new GateRefusal.TwoKeys(id));
        }
        return Decision.changed(
                by(newHash, known().with(new Device.OldKey(keyHash, until))), new GateChange.NextKeyIssued());
    }

    /// The key before the present one opens nothing any more.
    Decision<Gate, GateChange> retireOldKey() {
        return known().oldKey() == null
                ? Decision.unchanged()
                : Decision.changed(by(keyHash, known().withoutOldKey()), new GateChange.OldKeyRetired());
    }

    /// The same, by its date; changes nothing before it.
    Decision<Gate, GateChange> endOldKey(Instant at) {
        Device.OldKey old = known().oldKey();
        return old == null || old.opensAt(at) ? Decision.unchanged() : retireOldKey();
    }

    /// A certificate with this public key proves the device as well.
    Decision<Gate, GateChange> trust(String publicKey) {
        if (known().certificates().contains(publicKey)) {
            return Decision.unchanged();
        }
        return known().certificates().size() < MOST_CERTIFICATES
                ? Decision.changed(by(keyHash, known().trusting(publicKey)), new GateChange.CertificateTrusted())
                : Decision.refused(new GateRefusal.TooManyCertificates(MOST_CERTIFICATES));
    }

    /// No certificate with this public key proves anything any more.
    Decision<Gate, GateChange> distrust(String publicKey) {
        return known().certificates().contains(publicKey)
                ? Decision.changed(by(keyHash, known().distrusting(publicKey)), new GateChange.CertificateDistrusted())
                : Decision.unchanged();
    }

    /// Its device is turned away, whatever it shows; doing that twice changes nothing.
    Decision<Gate, GateChange> disable(String reason, Instant at) {
        return known().disabledSince() == null
                ? Decision.changed(by(keyHash, known().disabled(at)), new GateChange.Disabled(reason))
                : Decision.unchanged();
    }

    /// Its device may ask again.
    Decision<Gate, GateChange> enable() {
        return known().disabledSince() == null
                ? Decision.unchanged()
                : Decision.changed(by(keyHash, known().disabled(null)), new GateChange.Enabled());
    }

    /// When time alone takes its old key.
    @Nullable
    Instant oldKeyEnds() {
        Device.OldKey old = known().oldKey();
        return old == null ? null : old.until();
    }

    /// As it is told. Whoever does not know that a device can be disabled finds a gate that is closed.
    Gate told() {
        return known().disabledSince() == null
                ? this
                : new Gate(
                        id,
                        site,
                        name,
                        direction,
                        sensor,
                        keyHash,
                        GateStatus.CLOSED,
                        zone,
                        rules,
                        outerZone,
                        device,
                        control);
    }

    Device known() {
        return device == null ? Device.PLAIN : device;
    }

    private Gate by(String key, Device newDevice) {
        return new Gate(id, site, name, direction, sensor, key, status, zone, rules, outerZone, newDevice, control);
    }

    /// A word of staff. One that leaves everything as it is changes nothing, but to open is a new
    /// thing each time.
    Decision<Gate, GateChange> command(UUID command, GateControl.Kind kind, String reason, Instant at) {
        GateControl.Mode before = control == null ? GateControl.Mode.NORMAL : control.mode();
        GateControl.Mode after = switch (kind) {
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
                        device,
                        new GateControl(after, told)),
                new GateChange.Commanded(command, kind, reason));
    }

    /// What may be changed of a gate.
    record Setup(String name, Direction direction, boolean sensor, GateStatus status) {}
}
