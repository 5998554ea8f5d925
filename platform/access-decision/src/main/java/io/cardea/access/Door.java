package io.cardea.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The decision: a function of its four parameters and of nothing else.
public final class Door {

    private static final Decision UNCOUNTED = new Decision.Admitted(false);
    private static final Decision COUNTED = new Decision.Admitted(true);

    private Door() {}

    /// Decides for this instant. The order of the reasons is the package's.
    ///
    /// @param pass what is known of the credential; null where nothing is
    public static Decision decide(@Nullable Pass pass, Gate gate, ZoneState zone, Instant at) {
        if (gate.status() == Gate.Status.RELEASED) {
            return UNCOUNTED;
        }
        if (gate.status() == Gate.Status.LOCKED_DOWN && gate.direction() == Gate.Direction.IN) {
            return refused(Reason.GATE_CLOSED);
        }
        if (gate.status() == Gate.Status.CLOSED || isShut(gate, at)) {
            return refused(Reason.GATE_CLOSED);
        }
        if (pass == null) {
            return refused(Reason.UNKNOWN_CREDENTIAL);
        }
        return switch (gate.direction()) {
            case OUT -> UNCOUNTED;
            case IN -> decideEntry(pass, gate, zone, at);
        };
    }

    private static Decision decideEntry(Pass pass, Gate gate, ZoneState zone, Instant at) {
        if (pass.status() == Pass.Status.BLOCKED) {
            return refused(Reason.CARD_BLOCKED);
        }
        if (!pass.holdsAt(gate.site())) {
            return refused(Reason.WRONG_SITE);
        }
        if (pass.isFrozen(at)) {
            return refused(Reason.FROZEN);
        }
        if (!pass.admits(at)) {
            return refused(
                    pass.startsAfter(at)
                            ? Reason.NOT_STARTED
                            : pass.afterwards().reason());
        }
        Decision use = pass.rights().isEmpty()
                ? decideUse(pass.credits(), zone)
                : decideRight(pass, pass.rightAt(gate.site(), at), zone);
        return use instanceof Decision.Refused ? use : decideRoom(use, gate.rules(), zone, at);
    }

    private static Decision decideRoom(Decision admitted, GateRules rules, ZoneState zone, Instant at) {
        if (rules.passback() != null && rules.passback().keepsOut(zone.presence(), at)) {
            return refused(Reason.PASSBACK);
        }
        return rules.capacity() == null || zone.occupancy() < rules.capacity() ? admitted : refused(Reason.ZONE_FULL);
    }

    // The way out stays open at any hour.
    private static boolean isShut(Gate gate, Instant at) {
        OpeningHours opening = gate.rules().opening();
        return gate.direction() == Gate.Direction.IN && opening != null && !opening.contains(at);
    }

    private static Decision decideRight(Pass pass, @Nullable Right right, ZoneState zone) {
        if (right == null) {
            return refused(Reason.OUTSIDE_HOURS);
        }
        if (!right.counted()) {
            return UNCOUNTED;
        }
        // A right that takes uses of which nothing is told has none.
        return pass.credits() == null ? refused(Reason.NO_CREDITS) : decideUse(pass.credits(), zone);
    }

    private static Decision decideUse(@Nullable Credits credits, ZoneState zone) {
        if (credits == null) {
            return UNCOUNTED;
        }
        return credits.remaining() > zone.pendingUses() ? COUNTED : refused(Reason.NO_CREDITS);
    }

    private static Decision refused(Reason reason) {
        return new Decision.Refused(reason);
    }
}
