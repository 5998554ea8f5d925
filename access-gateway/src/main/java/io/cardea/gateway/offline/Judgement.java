package io.cardea.gateway.offline;

import io.cardea.access.Credits;
import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.ZoneState;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import org.jspecify.annotations.Nullable;

/// What this gateway thinks of an admission that a controller has made.
///
/// @param counted whether it takes a use
/// @param contrary why this gateway would have refused it; null where it agrees
/// @param over how many uses it takes more than there are
record Judgement(boolean counted, @Nullable Reason contrary, int over) {

    /// @param objection why what was shown lets nobody in, whatever the pass says
    /// @param pendingUses taken at some gate and not counted by the pass yet
    static Judgement of(
            HeldGate gate, @Nullable HeldPass held, OfflineLine line, @Nullable Reason objection, int pendingUses) {
        Pass pass = held == null ? null : held.pass();
        // Who was inside then, nobody can say any more.
        GateRules rules = new GateRules(gate.rules().opening(), null, null);
        Gate asked = new Gate(gate.site(), gate.status(), line.way(), rules, line.persons());
        Decision decision = Door.decide(pass, asked, new ZoneState(pendingUses), line.at());
        boolean in = line.way() == Gate.Direction.IN;
        return switch (decision) {
            case Decision.Admitted(boolean counted) -> new Judgement(counted, in ? objection : null, 0);
            case Decision.Refused(Reason reason) ->
                new Judgement(
                        in && pass != null && takesUses(pass, reason),
                        reason,
                        reason == Reason.NO_CREDITS && pass != null ? over(pass, pendingUses, line.persons()) : 0);
        };
    }

    // Whatever else is wrong with it: who went in by a punch card has used it.
    private static boolean takesUses(Pass pass, Reason reason) {
        return reason == Reason.NO_CREDITS
                || (pass.credits() != null && pass.rights().isEmpty());
    }

    private static int over(Pass pass, int pendingUses, int persons) {
        Credits credits = pass.credits();
        return credits == null ? persons : pendingUses + persons - credits.remaining();
    }
}
