package io.cardea.entitlement.gate;

import io.cardea.access.CredentialClass;
import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.OpeningHours;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A gate as far as a decision depends on it; read from `identity.gates`.
///
/// @param status as a decision names it, with what staff has made the gate do
/// @param rules null where it keeps to passes alone
/// @param siteTakes what may be shown at its site, where the gate does not say it itself; null: anything
public record GateFacts(
        UUID id,
        UUID site,
        String direction,
        String status,
        @Nullable Rules rules,
        @Nullable Set<String> siteTakes) {

    /// What of a gate's rules can be said without knowing who is inside.
    ///
    /// @param credentialClasses what may be shown; null: what the site takes
    public record Rules(
            @Nullable OpeningHours opening,
            @Nullable Boolean rotatingOnly,
            @Nullable Set<String> credentialClasses) {

        /// Rules for whatever is shown.
        public Rules(@Nullable OpeningHours opening) {
            this(opening, null, null);
        }
    }

    /// A gate that keeps to passes alone.
    public GateFacts(UUID id, UUID site, String direction, String status) {
        this(id, site, direction, status, null, null);
    }

    /// Whether what is shown may let anybody in here, whatever the pass says.
    public boolean takes(CredentialClass shown) {
        boolean codesOnly = rules != null && Boolean.TRUE.equals(rules.rotatingOnly());
        Set<String> own = rules == null ? null : rules.credentialClasses();
        Set<String> taken = own == null ? siteTakes : own;
        return (taken == null || taken.contains(shown.name())) && (!codesOnly || shown == CredentialClass.ROTATING);
    }

    /// The gate as the decision sees it. Through one that goes both ways, somebody wants in.
    public Gate atTheDoor() {
        return atTheDoor(direction.equals("OUT") ? Gate.Direction.OUT : Gate.Direction.IN);
    }

    /// Whether somebody may ask this gate for that way.
    public boolean serves(Gate.Direction way) {
        return direction.equals("BOTH") || direction.equals(way.name());
    }

    /// The gate as the decision sees it when somebody wants to go that way.
    public Gate atTheDoor(Gate.Direction way) {
        return new Gate(
                site, standing(), way, rules == null ? GateRules.NONE : new GateRules(rules.opening(), null, null));
    }

    // A word that came after us is as good as closed.
    private Gate.Status standing() {
        return Stream.of(Gate.Status.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(Gate.Status.CLOSED);
    }
}
