package io.cardea.gateway.zone;

import java.util.Map;
import java.util.UUID;

/// Before what nothing counts any more in a scope: for everybody, and for whoever was let off since.
///
/// @param resets by member, the last one of an operator
record Floors(Floor floor, Map<UUID, UUID> resets) {

    Floor of(UUID member) {
        UUID reset = resets.get(member);
        return reset == null ? floor : floor.after(reset);
    }
}
