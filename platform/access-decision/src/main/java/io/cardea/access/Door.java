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
        if (gate.status() == Gate.Status.CLOSED || (isShut(gate, at) && !isStaff(pass))) {
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
        Validity validity = pass.validity();
        if (validity.isFrozen(at)) {
            return refused(Reason.FROZEN);
        }
        if (!validity.admits(at)) {
            return refused(
                    validity.startsAfter(at)
                            ? Reason.NOT_STARTED
                            : validity.afterwards().reason());
        }
        if (gate.persons() > 1 + pass.guests()) {
            return refused(Reason.NO_RIGHT_FOR_GATE);
        }
        Decision use = pass.rights().isEmpty()
                ? decideUse(pass.credits(), gate, zone)
                : decideRight(pass, pass.rightAt(gate.site(), at), gate, zone);
        return use instanceof Decision.Refused || pass.staff() ? use : decideRoom(use, gate, zone, at);
    }

    private static Decision decideRoom(Decision admitted, Gate gate, ZoneState zone, Instant at) {
        GateRules rules = gate.rules();
        if (rules.passback() != null
                && !rules.passback().soft()
                && rules.passback().isAgainst(zone.presence(), at)) {
            return refused(Reason.PASSBACK);
        }
        return rules.capacity() == null || zone.occupancy() + gate.persons() <= rules.capacity()
                ? admitted
                : refused(Reason.ZONE_FULL);
    }

    /// What a decision of this door should be told with, beside itself; null where there is nothing.
    public static @Nullable Remark remark(
            Decision decision, @Nullable Pass pass, Gate gate, ZoneState zone, Instant at) {
        return switch (decision) {
            case Decision.Admitted admitted when gate.status() == Gate.Status.RELEASED -> Remark.EMERGENCY;
            case Decision.Admitted admitted -> isFlagged(pass, gate, zone, at) ? Remark.PASSBACK : null;
            case Decision.Refused(Reason reason)
            when gate.persons() > 1 && reason == Reason.NO_RIGHT_FOR_GATE -> Remark.GUESTS_NOT_ALLOWED;
            case Decision.Refused(Reason reason)
            when gate.persons() > 1
                    && reason == Reason.NO_CREDITS
                    && pass != null
                    && pass.credits() != null
                    && pass.credits().remaining() > zone.pendingUses() -> Remark.CREDITS_TOO_FEW;
            case Decision.Refused refused -> null;
        };
    }

    private static boolean isFlagged(@Nullable Pass pass, Gate gate, ZoneState zone, Instant at) {
        Passback passback = gate.rules().passback();
        return passback != null
                && passback.soft()
                && gate.direction() == Gate.Direction.IN
                && !isStaff(pass)
                && passback.isAgainst(zone.presence(), at);
    }

    private static boolean isStaff(@Nullable Pass pass) {
        return pass != null && pass.staff();
    }

    // The way out stays open at any hour.
    private static boolean isShut(Gate gate, Instant at) {
        OpeningHours opening = gate.rules().opening();
        return gate.direction() == Gate.Direction.IN && opening != null && !opening.contains(at);
    }

    private static Decision decideRight(Pass pass, @Nullable Right right, Gate gate, ZoneState zone) {
        if (right == null) {
            return refused(Reason.OUTSIDE_HOURS);
        }
        if (!right.counted()) {
            return UNCOUNTED;
        }
        // A right that takes uses of which nothing is told has none.
        return pass.credits() == null ? refused(Reason.NO_CREDITS) : decideUse(pass.credits(), gate, zone);
    }

    private static Decision decideUse(@Nullable Credits credits, Gate gate, ZoneState zone) {
        if (credits == null) {
            return UNCOUNTED;
        }
        return credits.remaining() - zone.pendingUses() >= gate.persons() ? COUNTED : refused(Reason.NO_CREDITS);
    }

    private static Decision refused(Reason reason) {
        return new Decision.Refused(reason);
    }
}
