package io.cardea.gateway.zone;

import io.cardea.access.Gate;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member who was admitted at a gate, in or out.
///
/// @param at the business time
/// @param persons who went through on the scan, or may
public record Movement(UUID decision, UUID member, Gate.Direction way, Instant at, int persons) {

    /// Of somebody who is alone.
    public Movement(UUID decision, UUID member, Gate.Direction way, Instant at) {
        this(decision, member, way, at, 1);
    }

    /// The gate has admitted the member, and will say how it ended.
    ///
    /// @param until when an admission of which nothing is said counts no more, by the real clock
    public void hold(Writing store, HeldGate gate, Instant until) {
        if (way == Gate.Direction.IN) {
            for (UUID scope : gate.scopes()) {
                Presences.hold(store, scope, member, new Hold(decision, persons, at, until));
            }
        }
    }

    /// The member has gone through: on the way in from the zone before the gate into the one behind it, and out the
    /// other way.
    public void happened(Writing store, HeldGate gate) {
        notHappened(store, gate);
        boolean in = way == Gate.Direction.IN;
        for (UUID scope : gate.scopes()) {
            Presences.settle(store, scope, member, seen(in, null));
        }
        UUID outer = gate.outerScope();
        if (outer != null) {
            Presences.settle(store, outer, member, seen(!in, in ? gate.zoneScope() : null));
        }
    }

    /// The member has turned back.
    public void notHappened(Writing store, HeldGate gate) {
        for (UUID scope : gate.scopes()) {
            Presences.release(store, scope, member, decision);
        }
    }

    private Seen seen(boolean entry, @Nullable UUID into) {
        return new Seen(decision, entry, persons, at, into);
    }
}
