package io.cardea.gateway.zone;

import io.cardea.access.Gate;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import java.util.UUID;

/// A member who was admitted at a gate, in or out.
///
/// @param at the business time
public record Movement(UUID decision, UUID member, Gate.Direction way, Instant at) {

    /// The gate has admitted the member, and will say how it ended.
    ///
    /// @param until when an admission of which nothing is said counts no more, by the real clock
    public void hold(Writing store, HeldGate gate, Instant until) {
        if (way == Gate.Direction.IN) {
            for (UUID scope : gate.scopes()) {
                Presences.hold(store, scope, member, decision, PresenceEntry.held(decision, at, until));
            }
        }
    }

    /// The member has gone through.
    public void happened(Writing store, HeldGate gate) {
        notHappened(store, gate);
        for (UUID scope : gate.scopes()) {
            switch (way) {
                case IN -> Presences.settle(store, scope, member, PresenceEntry.entered(decision, at));
                case OUT -> {
                    PresenceEntry before = Presences.settled(store, scope, member);
                    // Whoever was never seen coming in is outside now as well.
                    PresenceEntry last =
                            before == null ? new PresenceEntry(decision, Instant.EPOCH, false, null) : before;
                    Presences.settle(store, scope, member, last.left(decision));
                }
            }
        }
    }

    /// The member has turned back.
    public void notHappened(Writing store, HeldGate gate) {
        for (UUID scope : gate.scopes()) {
            Presences.release(store, scope, member, decision);
        }
    }
}
