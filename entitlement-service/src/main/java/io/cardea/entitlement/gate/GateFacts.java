package io.cardea.entitlement.gate;

import io.cardea.access.Gate;
import java.util.UUID;

/// A gate as far as a decision depends on it; read from `identity.gates`.
public record GateFacts(UUID id, UUID site, String direction, String status) {

    /// The gate as the decision sees it. Through one that goes both ways, somebody wants in.
    public Gate atTheDoor() {
        return new Gate(
                site,
                status.equals("OPEN") ? Gate.Status.OPEN : Gate.Status.CLOSED,
                direction.equals("OUT") ? Gate.Direction.OUT : Gate.Direction.IN);
    }
}
