package io.cardea.gateway.check;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.ledger.Passage;
import org.jspecify.annotations.Nullable;

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
    /// When the pass admits, and when it does not.
    PERIOD,
    GRACE,
    FREEZE,
    RIGHT,
    CREDITS,
    PASSBACK,
    CAPACITY,
    /// Who is known gets out.
    WAY_OUT;

    /// @param grant what the pass gave then, if that is still known
    static DecidedBy of(Passage passage, @Nullable Grant grant) {
        Reason reason = passage.reason();
        return reason == null ? ofAdmission(passage, grant) : ofRefusal(reason);
    }

    private static DecidedBy ofAdmission(Passage passage, @Nullable Grant grant) {
        if (passage.remark() == Remark.EMERGENCY) {
            return EMERGENCY;
        }
        if (passage.direction() == Gate.Direction.OUT) {
            return WAY_OUT;
        }
        if (passage.counted()) {
            return CREDITS;
        }
        return grant != null && grant.kind() == Grant.Kind.GRACE ? GRACE : PERIOD;
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
