package io.cardea.gateway.list;

import io.cardea.access.CredentialClass;
import io.cardea.access.Credits;
import io.cardea.access.Gate;
import io.cardea.access.Span;
import io.cardea.access.Timetable;
import io.cardea.access.Timetable.Admission;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told to a controller, and what is not.
///
/// @param company the gate's
/// @param offlineUses how many uses of one punch card it may take on its own
record ListPolicy(HeldCompany company, int offlineUses, ListSettings.CodeKeys codeKeys) {

    /// What the gate's list says of a pass; null where the credential is not on it. Whoever comes
    /// in shows something that lets in within the window; whoever goes out is known.
    ///
    /// @param pendingUses taken at some gate and not counted by the pass yet
    @Nullable
    Listing listing(HeldGate gate, HeldPass pass, int pendingUses, Span window) {
        boolean codes = pass.rotates() && takes(gate, CredentialClass.ROTATING) && tellsCodes(gate);
        boolean codesOnly = !takes(gate, staticClass(pass));
        Integer uses = uses(pass.pass().credits(), pendingUses);
        List<Admission> in = gate.direction().serves(Gate.Direction.IN) && (codes || !codesOnly)
                ? admissions(gate, pass, pendingUses, window, uses)
                : List.of();
        if (in.isEmpty() && !gate.direction().serves(Gate.Direction.OUT)) {
            return null;
        }
        boolean counts = in.stream().anyMatch(Admission::counted);
        return new Listing(
                pass.credential(),
                in,
                counts ? uses : null,
                pass.pass().staff(),
                codesOnly,
                codes ? pass.card() : null,
                in.isEmpty() ? 0 : pass.pass().guests());
    }

    private boolean takes(HeldGate gate, CredentialClass shown) {
        return HeldCompany.takes(company, gate, shown);
    }

    private static CredentialClass staticClass(HeldPass pass) {
        return pass.rotates() ? CredentialClass.STATIC_QR : CredentialClass.RFID;
    }

    // Needed is the key of a code where the credential that it stands for is not taken as it is.
    private boolean tellsCodes(HeldGate gate) {
        return switch (codeKeys) {
            case NOWHERE -> false;
            case WHERE_NEEDED -> !takes(gate, CredentialClass.STATIC_QR);
            case EVERYWHERE -> true;
        };
    }

    private @Nullable Integer uses(@Nullable Credits credits, int pendingUses) {
        return credits == null ? null : Math.clamp((long) credits.remaining() - pendingUses, 0, offlineUses);
    }

    // Opening hours and whether the gate is in use are told once, for everybody.
    private static List<Admission> admissions(
            HeldGate gate, HeldPass pass, int pendingUses, Span window, @Nullable Integer uses) {
        Gate open = new Gate(gate.site(), Gate.Status.OPEN, Gate.Direction.IN);
        List<Admission> admissions = Timetable.of(pass.pass(), open, pendingUses, window);
        boolean mayCount = uses != null && uses > 0;
        return admissions.stream()
                .filter(admission -> mayCount || !admission.counted())
                .toList();
    }
}
