package io.cardea.identity.company;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import java.time.ZoneId;

/// Zones are IANA regions: a bare offset would be wrong for half of the year.
final class Zones {

    private Zones() {}

    static ZoneId region(String field, ZoneId zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw new Refused(new InvalidField(field, field + " must be an IANA zone such as Europe/Oslo."));
        }
        return zone;
    }
}
