package io.cardea.gateway.revocation;

import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.ZoneState;
import io.cardea.gateway.ledger.Passage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Decides whether a passage was overtaken.
final class Overtaking {

    private Overtaking() {}

    /// Why the newer pass would have refused it; null where it would not have, or says so only from that instant on.
    static @Nullable Reason reason(Passage passage, Pass now, Revocation revocation) {
        Passage.Holder holder = passage.holder();
        boolean wentIn = passage.admitted()
                && passage.direction() == Gate.Direction.IN
                && !Boolean.FALSE.equals(passage.passed());
        if (!wentIn || passage.overtaken() != null || holder == null || holder.passVersion() >= now.version()) {
            return null;
        }
        Reason reason = refusal(now, passage, passage.at());
        Reason justBefore = refusal(now, passage, passage.at().minusNanos(1));
        return reason != null && justBefore != null && heldBefore(reason, passage.at(), revocation) ? reason : null;
    }

    private static @Nullable Reason refusal(Pass now, Passage passage, Instant at) {
        Gate gate = new Gate(passage.site(), Gate.Status.OPEN, Gate.Direction.IN, GateRules.NONE);
        return Door.decide(now, gate, ZoneState.QUIET, at) instanceof Decision.Refused(Reason reason) ? reason : null;
    }

    private static boolean heldBefore(Reason reason, Instant at, Revocation revocation) {
        return switch (reason) {
            // The pass says since when.
            case NOT_STARTED, EXPIRED, FROZEN, PAYMENT_OVERDUE -> true;
            case CARD_BLOCKED, WRONG_SITE, OUTSIDE_HOURS -> revocation.madeAt().isBefore(at);
            // The use is the passage's own.
            case NO_CREDITS -> false;
            case UNKNOWN_CREDENTIAL,
                    NO_RIGHT_FOR_GATE,
                    PASSBACK,
                    ZONE_FULL,
                    CODE_STALE,
                    CODE_REUSED,
                    GATE_CLOSED,
                    NOT_READY -> false;
        };
    }
}
