package io.cardea.gateway.zone;

import io.cardea.access.GateRules;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldZone;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a site says of its zones, at one instant of business time. A zone of which it says nothing has what its gates
/// have.
///
/// @param company null where it has not arrived
public record ZoneBook(@Nullable HeldCompany company, HeldGate gate, Instant at) {

    /// The gate's rules, with what the zone behind it takes at the most.
    public GateRules rules() {
        HeldZone zone = gate.zone() == null ? null : zone(gate.zoneScope());
        return zone == null ? gate.rules() : gate.rules().atMost(zone.capacity());
    }

    /// How long an entry counts when its exit was not seen.
    Duration entriesLast() {
        HeldZone zone = zone(gate.zoneScope());
        Duration said = zone == null ? null : zone.entriesLast();
        return said == null ? gate.rules().entriesCountFor() : said;
    }

    /// Before what nothing counts in a scope. What is about the gate alone is reset with the zone behind it, and what
    /// is about a member with the site.
    Floors floors(UUID scope) {
        HeldCompany.Site site = site();
        return new Floors(
                Floor.of(zone(scope.equals(gate.id()) ? gate.zoneScope() : scope), at),
                site == null ? Map.of() : site.resets());
    }

    private HeldCompany.@Nullable Site site() {
        return company == null ? null : company.site(gate.site());
    }

    private @Nullable HeldZone zone(UUID scope) {
        HeldCompany.Site site = site();
        if (site == null) {
            return null;
        }
        for (HeldZone zone : site.zones()) {
            if (HeldGate.scope(gate.site(), zone.name()).equals(scope)) {
                return zone;
            }
        }
        return null;
    }
}
