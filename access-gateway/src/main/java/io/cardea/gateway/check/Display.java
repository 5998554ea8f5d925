package io.cardea.gateway.check;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import org.jspecify.annotations.Nullable;

/// What stands on the display of a turnstile: two short lines' worth, for the person before it.
final class Display {

    private Display() {}

    static String text(Gate.Direction direction, @Nullable Reason reason) {
        if (reason == null) {
            return direction == Gate.Direction.IN ? "Welcome" : "Goodbye";
        }
        return switch (reason) {
            case UNKNOWN_CREDENTIAL -> "Card not known";
            case CARD_BLOCKED -> "Card blocked - please see the front desk";
            case WRONG_SITE -> "Not valid here";
            case NOT_STARTED -> "Membership has not started yet";
            case EXPIRED -> "Membership has expired";
            case FROZEN -> "Membership is frozen";
            case PAYMENT_OVERDUE -> "Payment overdue - please pay";
            case OUTSIDE_HOURS -> "Not valid at this hour";
            case NO_RIGHT_FOR_GATE -> "Not valid for this door";
            case NO_CREDITS -> "No entries left";
            case PASSBACK -> "Already inside";
            case ZONE_FULL -> "Full - please wait";
            case CODE_STALE -> "Code has expired - show a new one";
            case CODE_REUSED -> "Code was used already";
            case GATE_CLOSED -> "Gate closed";
            case NOT_READY -> "Out of service - please see the front desk";
        };
    }
}
