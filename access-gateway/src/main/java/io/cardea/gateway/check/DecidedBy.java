package io.cardea.gateway.check;

import io.cardea.access.Gate;
import io.cardea.access.Interval;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.ledger.Passage;
import java.util.List;

/// Which part of the decision had the last word.
enum DecidedBy {
    /// The copy was too old, or not there yet.
    FRESHNESS,
    /// Everybody goes through.
    EMERGENCY,
    /// It is closed, locked down, or outside of its hours.
    GATE,
    /// What was shown.
    CREDENTIAL,
    CARD,
    SITE,
    /// It let in; whether in a period or in grace is not known any more, since it has changed.
    PASS,
    PERIOD,
    GRACE,
    FREEZE,
    RIGHT,
    CREDITS,
    PASSBACK,
    CAPACITY,
    /// Who is known gets out.
    WAY_OUT;

    /// @param behind the intervals of the pass that decided; empty where they are not known any more
    static DecidedBy of(Passage passage, List<Interval> behind) {
        Reason reason = passage.reason();
        return reason == null ? ofAdmission(passage, behind) : ofRefusal(reason);
    }

    private static DecidedBy ofAdmission(Passage passage, List<Interval> behind) {
        if (passage.remark() == Remark.EMERGENCY) {
            return EMERGENCY;
        }
        if (passage.direction() == Gate.Direction.OUT) {
            return WAY_OUT;
        }
        if (passage.counted()) {
            return CREDITS;
        }
        if (behind.isEmpty()) {
            return PASS;
        }
        return behind.getFirst().kind() == Interval.Kind.GRACE ? GRACE : PERIOD;
    }

    private static DecidedBy ofRefusal(Reason reason) {
        return switch (reason) {
            case NOT_READY -> FRESHNESS;
            case GATE_CLOSED -> GATE;
            case UNKNOWN_CREDENTIAL, CODE_STALE, CODE_REUSED -> CREDENTIAL;
            case CARD_BLOCKED -> CARD;
            case WRONG_SITE -> SITE;
            case NOT_STARTED, EXPIRED, PAYMENT_OVERDUE -> PERIOD;
            case FROZEN -> FREEZE;
            case OUTSIDE_HOURS, NO_RIGHT_FOR_GATE -> RIGHT;
            case NO_CREDITS -> CREDITS;
            case PASSBACK -> PASSBACK;
            case ZONE_FULL -> CAPACITY;
        };
    }
}
