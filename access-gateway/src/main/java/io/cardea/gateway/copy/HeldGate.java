package io.cardea.gateway.copy;

import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Passback;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A gate and what proves that a request comes from it.
///
/// @param sensor whether it reports if somebody went through
/// @param keyHash the SHA-256 of its secret, in lower-case hexadecimal digits
/// @param sides the zones that it lies between
/// @param rules what it keeps to beside what passes say
/// @param device what is known of its device beside the key
/// @param control what staff has made it do; null where nobody has ever said anything to it
public record HeldGate(
        UUID id,
        UUID company,
        UUID site,
        Direction direction,
        boolean sensor,
        String keyHash,
        Gate.Status status,
        Sides sides,
        GateRules rules,
        HeldDevice device,
        @Nullable HeldControl control,
        long version) {

    /// A gate without a zone, which keeps to passes alone, and of whose device only the key is known.
    public HeldGate(
            UUID id,
            UUID company,
            UUID site,
            Direction direction,
            boolean sensor,
            String keyHash,
            Gate.Status status,
            long version) {
        this(
                id,
                company,
                site,
                direction,
                sensor,
                keyHash,
                status,
                Sides.NONE,
                GateRules.NONE,
                HeldDevice.PLAIN,
                null,
                version);
    }

    /// The zones, by their names within the site, on both sides of a gate.
    ///
    /// @param inner the one behind it; null where nobody counts who is inside
    /// @param outer the one before it, which the way in leaves; null where that is the street
    public record Sides(@Nullable String inner, @Nullable String outer) {

        /// Those of a gate where nobody counts.
        public static final Sides NONE = new Sides(null, null);
    }

    /// The same, between these zones and by these rules.
    public HeldGate between(Sides zones, GateRules kept) {
        return new HeldGate(
                id, company, site, direction, sensor, keyHash, status, zones, kept, device, control, version);
    }

    /// The same, from the street into this zone, by these rules.
    public HeldGate into(@Nullable String zone, GateRules kept) {
        return between(new Sides(zone, null), kept);
    }

    /// The same, with what is known of its device.
    public HeldGate by(HeldDevice known) {
        return new HeldGate(
                id, company, site, direction, sensor, keyHash, status, sides, rules, known, control, version);
    }

    /// The same, as staff has made it.
    public HeldGate under(@Nullable HeldControl said) {
        return new HeldGate(id, company, site, direction, sensor, keyHash, status, sides, rules, device, said, version);
    }

    /// The zone behind it; null where nobody counts who is inside.
    public @Nullable String zone() {
        return sides.inner();
    }

    /// The zone before it; null where that is the street.
    public @Nullable String outerZone() {
        return sides.outer();
    }

    /// Whether neither a lock-down nor an emergency is on.
    public boolean isAsUsual() {
        return control == null || control.mode() == HeldControl.Mode.NORMAL;
    }

    /// How it stands for a decision.
    public Gate.Status statusAtTheDoor() {
        if (control == null) {
            return status;
        }
        return switch (control.mode()) {
            case NORMAL -> status;
            case LOCKED_DOWN -> status == Gate.Status.CLOSED ? status : Gate.Status.LOCKED_DOWN;
            case EMERGENCY_RELEASE -> Gate.Status.RELEASED;
        };
    }

    /// Whether it matters who goes through: the gate looks at it, or another one of the zone does.
    public boolean keepsPresence() {
        return !sides.equals(Sides.NONE) || rules.looksAtPresence();
    }

    /// Whether its passback is about this gate and no other.
    public boolean looksAtItselfOnly() {
        Passback passback = rules.passback();
        return passback != null && passback.kind() == Passback.Kind.TIMED_AT_GATE;
    }

    /// What the zone behind it goes by. A gate without a zone is one of its own.
    public UUID zoneScope() {
        return sides.inner() == null ? id : scope(site, sides.inner());
    }

    /// What the zone before it goes by; null where that is the street.
    public @Nullable UUID outerScope() {
        return sides.outer() == null ? null : scope(site, sides.outer());
    }

    /// What a zone of a site goes by.
    public static UUID scope(UUID site, String zone) {
        return UUID.nameUUIDFromBytes((site + "/" + zone).getBytes(StandardCharsets.UTF_8));
    }

    /// Everything that an entry here is written down for.
    public Set<UUID> scopes() {
        if (!keepsPresence()) {
            return Set.of();
        }
        UUID inside = zoneScope();
        return looksAtItselfOnly() && !inside.equals(id) ? Set.of(inside, id) : Set.of(inside);
    }

    /// The ways that the gate serves.
    public enum Direction {
        IN,
        OUT,
        BOTH;

        /// Whether somebody may ask this gate for that way.
        public boolean serves(Gate.Direction way) {
            return switch (this) {
                case IN -> way == Gate.Direction.IN;
                case OUT -> way == Gate.Direction.OUT;
                case BOTH -> true;
            };
        }

        /// The way that is meant when nobody says.
        public Gate.Direction usual() {
            return this == OUT ? Gate.Direction.OUT : Gate.Direction.IN;
        }
    }
}
